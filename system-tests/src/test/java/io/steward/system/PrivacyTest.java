package io.steward.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One person's data over the whole stack: gathered from every service, and erased in every one. */
@ExtendWith(RunningStack.class)
class PrivacyTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final RunningStack stack;

    PrivacyTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void onePersonIsGatheredFromAllServicesAndErasedInAllOfThem() {
        // Given
        Customer customer =
                Customer.established(stack, "Private Works").withChampion().knownToPlaybooks();
        await().atMost(SOON).until(() -> !stack.mails(customer.email()).isEmpty());
        String contact = stack.as("ada", "accounts")
                .get("/v1/contacts?accountIds=" + customer.id())
                .expecting(200)
                .body()
                .at("/items/0/id")
                .asText();
        JsonNode gathered = export(contact);
        assertThat(gathered.get("services").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "accounts-service", "health-service", "playbook-service", "notification-service");
        assertThat(gathered.at("/services/notification-service/sections/messages"))
                .isNotEmpty();
        assertThat(gathered.at("/services/playbook-service/sections/knownContact"))
                .hasSize(1);
        assertThat(gathered.at("/services/accounts-service/sections/contact/0/email")
                        .asText())
                .isEqualTo(customer.email());

        // When
        String erasure = stack.as("ada", "accounts")
                .post("/v1/contacts/" + contact + "/erasure", null)
                .expecting(202)
                .body()
                .get("id")
                .asText();

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stack.as("ada", "accounts")
                                .get("/v1/erasures/" + erasure)
                                .expecting(200)
                                .body()
                                .findValuesAsText("status"))
                        .containsOnly("DONE"));
        String messages = stack.as("vera", "notification")
                .get("/v1/messages?accountIds=" + customer.id())
                .expecting(200)
                .body()
                .toString();
        String feed = stack.as("vera", "accounts")
                .get("/v1/accounts/" + customer.id() + "/timeline?limit=200")
                .expecting(200)
                .body()
                .toString();
        String audit = stack.as("ada", "accounts")
                .get("/v1/audit-entries?accountId=" + customer.id() + "&limit=200")
                .expecting(200)
                .body()
                .toString();
        for (String told : new String[] {messages, feed, audit}) {
            assertThat(told).doesNotContain(customer.email(), "Charlie");
        }
        stack.as("ada", "accounts").get("/v1/contacts/" + contact).expecting(404);
    }

    private JsonNode export(String contact) {
        String id = stack.as("ada", "accounts")
                .post("/v1/contacts/" + contact + "/data-exports", null)
                .expecting(202)
                .body()
                .get("id")
                .asText();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stack.as("ada", "accounts")
                                .get("/v1/data-exports/" + id)
                                .expecting(200)
                                .body()
                                .get("status")
                                .asText())
                        .isEqualTo("READY"));
        return stack.as("ada", "accounts")
                .get("/v1/data-exports/" + id + "/document")
                .expecting(200)
                .body();
    }
}
