package io.steward.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main way, second and third step: usage comes in through Segment's library, and a score comes of it. */
@ExtendWith(RunningStack.class)
class HealthTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final RunningStack stack;

    HealthTest(RunningStack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void fiveCoreFeatures() {
        stack.as("ada", "health").put("/v1/tracking-plan", """
                {"coreFeatures": ["Report Exported", "Board Created", "Member Invited", "Rule Added", "Goal Set"],
                 "keyActions": ["Board Created"], "loginEvents": ["Signed In"]}""").expecting(200);
    }

    /**
     * By hand: active on 5 of the last 7 days → daily 30 of 30; 1 of 5 core features is 0.2 → few 5 of 25; nothing else is
     * known. 35 of 55 known points are 63.6, rounded 64: Stable; coverage is 55 of 100.
     */
    @Test
    void segmentsOwnLibraryFeedsAScoreThatCanBeCheckedByHand() {
        // Given
        Customer customer = Customer.established(stack, "Segment Works");
        ArrayNode calls = Api.JSON.createArrayNode();
        call(calls, "identify", customer, Instant.now()).putObject("traits").put("name", "Uma User");
        call(calls, "group", customer, Instant.now()).put("groupId", customer.externalId());
        for (int day = 0; day < 5; day++) {
            track(calls, customer, "Report Exported", Instant.now().minus(day, ChronoUnit.DAYS));
        }

        // When
        List<String> delivered =
                SegmentLibrary.send(stack.address("health").toString(), WriteKey.create(stack), calls.toString());

        // Then
        assertThat(delivered).hasSize(7);
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode health = customer.health();
            assertThat(health.path("score").asInt()).isEqualTo(64);
            assertThat(health.path("band").asText()).isEqualTo("STABLE");
            assertThat(health.path("coverage").decimalValue()).isEqualByComparingTo("0.55");
            assertThat(component(health, "usage").path("points").decimalValue()).isEqualByComparingTo("30");
            assertThat(component(health, "usage").path("value").asText()).isNotBlank();
            assertThat(component(health, "usage").path("rule").asText()).isNotBlank();
            assertThat(component(health, "payment").path("known").asBoolean()).isFalse();
            assertThat(health.at("/scorecard/key").asText()).isEqualTo("balanced");
        });
    }

    /**
     * By hand: usage 30; features 2 of 5 → some 10; support: one negative ticket → 5; engagement: a call 20 days ago → 10;
     * payment: the latest due invoice is late → 5. 60 of 100: Stable, everything known.
     */
    @Test
    void allFiveComponentsGiveTheHandComputedScore() {
        // Given
        Customer customer = Customer.established(stack, "Five Works").knownToHealth();
        String writeKey = WriteKey.create(stack);
        Api signals = stack.asIntegration("health");
        signals.put("/v1/tickets/by-external-id/t-" + customer.externalId(), """
                {"accountExternalId": "%s", "status": "OPEN", "sentiment": "NEGATIVE", "severity": "NORMAL",
                 "escalated": false, "openedAt": "%s"}""".formatted(
                                customer.externalId(), Instant.now().minus(3, ChronoUnit.DAYS)))
                .expecting(201);
        signals.put("/v1/invoices/by-external-id/i-" + customer.externalId(), """
                {"accountExternalId": "%s", "state": "LATE", "amount": {"amount": 1500, "currency": "USD"},
                 "dueOn": "%s", "changedAt": "%s"}""".formatted(
                                customer.externalId(), Customer.today().minusDays(4), Instant.now()))
                .expecting(201);
        signals.post("/v1/touchpoints", """
                {"accountExternalId": "%s", "kind": "CALL", "occurredAt": "%s"}""".formatted(
                                customer.externalId(), Instant.now().minus(20, ChronoUnit.DAYS)))
                .expecting(201);
        ArrayNode batch = Api.JSON.createArrayNode();
        for (int day = 0; day < 7; day++) {
            track(
                    batch,
                    customer,
                    day % 2 == 0 ? "Board Created" : "Goal Set",
                    Instant.now().minus(day, ChronoUnit.DAYS));
        }

        // When
        Batches.send(stack, writeKey, batch, customer);

        // Then
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode health = customer.health();
            assertThat(health.path("score").asInt()).isEqualTo(60);
            assertThat(health.path("band").asText()).isEqualTo("STABLE");
            assertThat(health.path("coverage").decimalValue()).isEqualByComparingTo("1");
            assertThat(component(health, "features").path("points").decimalValue())
                    .isEqualByComparingTo("10");
            assertThat(component(health, "support").path("points").decimalValue())
                    .isEqualByComparingTo("5");
            assertThat(component(health, "engagement").path("points").decimalValue())
                    .isEqualByComparingTo("10");
            assertThat(component(health, "payment").path("points").decimalValue())
                    .isEqualByComparingTo("5");
        });
    }

    @Test
    void anEventSentTwiceCountsOnce() {
        // Given
        Customer customer = Customer.established(stack, "Twice Works");
        String writeKey = WriteKey.create(stack);
        ArrayNode batch = Api.JSON.createArrayNode();
        track(batch, customer, "Report Exported", Instant.now()).put("messageId", "m-" + customer.externalId());
        Batches.send(stack, writeKey, batch, customer);

        // When
        Answer second = Batches.send(stack, writeKey, batch, customer, "/v1/batch?strict=true");

        // Then
        assertThat(second.body().toString()).contains("DUPLICATE");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(stack.graph("vera")
                                .data(
                                        "query ($id: ID!) { account(id: $id) { health { score } } }",
                                        Map.of("id", customer.id().toString()))
                                .at("/account/health/score")
                                .asInt())
                        .isEqualTo(45));
    }

    @Test
    void aSubscriberHearsOfTheNewScore() {
        // Given
        Customer customer = Customer.established(stack, "Hearing Works");
        String writeKey = WriteKey.create(stack);
        ArrayNode batch = Api.JSON.createArrayNode();
        track(batch, customer, "Report Exported", Instant.now());
        try (Subscription changes = Subscription.open(
                stack.address("gateway"),
                stack.token("carl"),
                "subscription { healthChanged { account { id name } score band previousScore previousBand } }")) {

            // When
            Batches.send(stack, writeKey, batch, customer);
            JsonNode change = changes.next(data -> data.at("/healthChanged/account/id")
                                    .asText()
                                    .equals(customer.id().toString())
                            && data.at("/healthChanged/score").isInt())
                    .get("healthChanged");

            // Then
            // Weekly 20 of 30 and few 5 of 25: 25 of 55 are 45.45.
            assertThat(change.get("score").asInt()).isEqualTo(45);
            assertThat(change.get("band").asText()).isEqualTo("AT_RISK");
            assertThat(change.at("/account/name").asText()).isEqualTo("Hearing Works");
        }
    }

    @Test
    void thePortfolioAddsUpByBand() {
        // Given
        Customer.established(stack, "Portfolio Works");

        // When
        await().atMost(SOON).untilAsserted(() -> {
            JsonNode portfolio = stack.graph("lea")
                    .data("{ portfolio { accounts bands { band accounts share mrr } } }", Map.of())
                    .get("portfolio");

            // Then
            long accounts = 0;
            double share = 0;
            for (JsonNode band : portfolio.get("bands")) {
                accounts += band.get("accounts").asLong();
                share += band.get("share").asDouble();
            }
            assertThat(accounts).isEqualTo(portfolio.get("accounts").asLong()).isPositive();
            assertThat(share).isBetween(0.99, 1.01);
            assertThat(portfolio.get("bands").findValuesAsText("band")).contains("UNKNOWN");
        });
    }

    private static JsonNode component(JsonNode health, String key) {
        for (JsonNode component : health.path("components")) {
            if (component.path("key").asText().equals(key)) {
                return component;
            }
        }
        throw new AssertionError("no component " + key + " in " + health);
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode call(
            ArrayNode calls, String method, Customer customer, Instant at) {
        var message = Api.JSON.createObjectNode();
        message.put("userId", customer.userId()).put("timestamp", at.toString());
        calls.addArray().add(method).add(message);
        return message;
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode track(
            ArrayNode calls, Customer customer, String event, Instant at) {
        var message = call(calls, "track", customer, at);
        message.put("event", event);
        return message;
    }
}
