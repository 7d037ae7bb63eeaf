package io.steward.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people write down runs through the services, and people are those of Keycloak. */
@ExtendWith(RunningStack.class)
class TimelineTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String CALL = """
            mutation ($id: ID!) { recordActivity(input: { accountId: $id, kind: CALL, text: "They grow. @lea?" }) {
              entry { id } userErrors { message } } }""";
    private static final String ACCOUNT = """
            query ($id: ID!) { account(id: $id) {
              snapshot { lastContactAt priority }
              timeline { kind title actor mentions }
              health { components { key points known } } } }""";

    private final RunningStack stack;

    TimelineTest(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void aCallThatIsWrittenDownIsTheLastContactAndAnEngagement() {
        // Given
        Customer customer = Customer.established(stack, "Caller Works").knownToHealth();

        // When
        JsonNode recorded = stack.graph("carl")
                .data(CALL, Map.of("id", customer.id().toString()))
                .get("recordActivity");

        // Then
        assertThat(recorded.get("userErrors")).isEmpty();
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode account = stack.graph("vera")
                    .data(ACCOUNT, Map.of("id", customer.id().toString()))
                    .get("account");
            assertThat(account.at("/snapshot/lastContactAt").isTextual()).isTrue();
            assertThat(account.at("/timeline").findValuesAsText("kind")).containsOnlyOnce("CALL");
            assertThat(engagement(account).path("known").asBoolean()).isTrue();
            assertThat(engagement(account).path("points").asInt()).isEqualTo(15);
        });
    }

    @Test
    void aMoveOfTheStageStandsInTheFeedWithWhoAndWhy() {
        // Given
        Customer customer = Customer.established(stack, "Mover Works");
        String move = "{\"stage\": \"ADVOCACY\", \"reason\": \"They speak for us\"}";

        // When
        stack.as("carl", "accounts")
                .post("/v1/accounts/" + customer.id() + "/journey/stage-changes", move)
                .expecting(201);

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode entry = stack.as("vera", "accounts")
                    .get("/v1/accounts/" + customer.id() + "/timeline?kinds=STAGE_CHANGED")
                    .body()
                    .at("/items/0");
            assertThat(entry.path("actor").asText()).isEqualTo("carl");
            assertThat(entry.at("/details/reason").asText()).isEqualTo("They speak for us");
        });
        JsonNode change = stack.as("ada", "accounts")
                .get("/v1/audit-entries?accountId=" + customer.id() + "&limit=1")
                .expecting(200)
                .body()
                .at("/items/0");
        assertThat(change.path("actor").asText()).isEqualTo("carl");
        assertThat(change.at("/changes/stage/after").asText()).isEqualTo("ADVOCACY");
    }

    @Test
    void theStaffIsKeycloaksAndAnUnknownOwnerIsListed() {
        // Given
        String owner = "nobody-" + UUID.randomUUID();
        stack.asIntegration("accounts")
                .put(
                        "/v1/accounts/by-external-id/orphan-" + UUID.randomUUID(),
                        Customer.account("Orphan Works", Customer.today())
                                .put("owner", owner)
                                .toString())
                .expecting(201);

        // When
        // The service may be reading by itself at that moment.
        await().atMost(SOON)
                .until(() -> stack.as("ada", "accounts")
                                .post("/v1/staff/refreshment", null)
                                .status()
                        == 200);

        // Then
        List<String> names = stack.as("lea", "accounts")
                .get("/v1/staff?role=csm")
                .expecting(200)
                .body()
                .findValuesAsText("username");
        assertThat(names).contains("carl", "cora");
        JsonNode unowned = stack.as("lea", "accounts")
                .get("/v1/accounts-to-reassign?limit=200")
                .expecting(200)
                .body();
        assertThat(unowned.findValuesAsText("owner")).contains(owner);
    }

    @Test
    void revenueIsALedgerThatAddsUp() {
        // Given
        Customer customer = Customer.established(stack, "Ledger Works");
        String more = "{\"mrr\": {\"amount\": 1750, \"currency\": \"USD\"}, \"reason\": \"Ten seats\"}";

        // When
        stack.as("carl", "accounts")
                .post("/v1/accounts/" + customer.id() + "/revenue/movements", more)
                .expecting(201);

        // Then
        JsonNode ledger = stack.as("vera", "accounts")
                .get("/v1/accounts/" + customer.id() + "/revenue/movements")
                .expecting(200)
                .body();
        assertThat(ledger.findValuesAsText("kind")).containsExactly("EXPANSION", "NEW");
        assertThat(ledger.findValuesAsText("amount")).containsExactly("250", "1500");
        JsonNode months = stack.as("vera", "accounts")
                .get("/v1/revenue-metrics")
                .expecting(200)
                .body()
                .get("months");
        assertThat(months).hasSize(12);
        assertThat(months.get(11).path("accountsExpanded").asInt()).isPositive();
    }

    private static JsonNode engagement(JsonNode account) {
        for (JsonNode component : account.at("/health/components")) {
            if (component.path("key").asText().equals("engagement")) {
                return component;
            }
        }
        throw new AssertionError("no engagement in " + account);
    }
}
