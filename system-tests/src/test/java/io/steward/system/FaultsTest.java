package io.steward.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when a process dies in the middle. */
@ExtendWith(RunningStack.class)
class FaultsTest {

    private static final int CUSTOMERS = 20;

    private final RunningStack stack;

    FaultsTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void aDeadServiceCostsItsOwnFieldsOnly() {
        // Given
        Customer customer = Customer.established(stack, "Partial Works").withChampion();
        stack.kill("notification");
        try {

            // When
            JsonNode answer =
                    stack.graph("vera").ask("""
                    query ($id: ID!) { account(id: $id) { name contacts { name } runs { id } messages { id } } }""", Map.of("id", customer.id().toString()));

            // Then
            assertThat(answer.at("/data/account/name").asText()).isEqualTo("Partial Works");
            assertThat(answer.at("/data/account/contacts/0/name").asText()).isEqualTo("Charlie Champion");
            assertThat(answer.at("/data/account/runs").isArray()).isTrue();
            assertThat(answer.at("/data/account/messages").isNull()).isTrue();
            assertThat(answer.get("errors")).hasSize(1);
            assertThat(answer.at("/errors/0/path").toString()).isEqualTo("[\"account\",\"messages\"]");
            assertThat(answer.at("/errors/0/extensions/service").asText()).isEqualTo("notification-service");
        } finally {
            stack.startService("notification");
        }
    }

    /**
     * Silent customers are told in one batch; the service is killed while their signals, runs and mails are under way. In
     * the end each has one run, one message and one mail.
     */
    @ParameterizedTest
    @ValueSource(strings = {"health", "playbook", "notification"})
    void aServiceKilledInTheMiddleLosesNothingAndRepeatsNothing(String service) {
        // Given
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(
                    Customer.established(stack, "Crash " + service + " " + i).withChampion());
        }
        String writeKey = WriteKey.create(stack);

        // When
        Batches.send(stack, writeKey, signedInNineDaysAgo(customers), null);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> customers.stream()
                        .anyMatch(customer -> !stack.mails(customer.email()).isEmpty()));
        stack.kill(service);
        stack.startService(service);

        // Then
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(customers)
                        .allSatisfy(customer -> assertThat(mailed(customer)).isEqualTo(1)));
        assertThat(customers)
                .allSatisfy(customer -> assertThat(stack.graph("vera")
                                .data(
                                        "query ($id: ID!) { account(id: $id) { runs { playbook { key } } } }",
                                        Map.of("id", customer.id().toString()))
                                .at("/account/runs"))
                        .hasSize(1));
    }

    /** Mails that reached the mailbox; a message that the service itself calls uncertain stands for one that may not have. */
    private int mailed(Customer customer) {
        int arrived = stack.mails(customer.email()).size();
        JsonNode messages = stack.graph("vera")
                .data(
                        "query ($id: ID!) { account(id: $id) { messages { channel status } } }",
                        Map.of("id", customer.id().toString()))
                .at("/account/messages");
        boolean uncertain = messages.findValuesAsText("status").contains("UNCERTAIN");
        return uncertain && arrived == 0 ? 1 : arrived;
    }

    private static ArrayNode signedInNineDaysAgo(List<Customer> customers) {
        ArrayNode calls = Api.JSON.createArrayNode();
        for (Customer customer : customers) {
            ObjectNode message = Api.JSON.createObjectNode();
            message.put("userId", customer.userId())
                    .put("event", "Signed In")
                    .put("timestamp", Instant.now().minus(9, ChronoUnit.DAYS).toString());
            message.putObject("context").put("groupId", customer.externalId());
            calls.addArray().add("track").add(message);
        }
        return calls;
    }
}
