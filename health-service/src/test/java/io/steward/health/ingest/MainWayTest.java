package io.steward.health.ingest;

import static io.steward.health.Api.as;
import static io.steward.health.Api.component;
import static io.steward.health.Api.health;
import static io.steward.health.Api.healthSoon;
import static io.steward.health.Api.known;
import static io.steward.health.Api.send;
import static io.steward.health.Api.soon;
import static io.steward.health.Api.track;
import static io.steward.health.Api.writeKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.steward.health.Api;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a Segment batch to a Balanced score, over HTTP, Kafka and PostgreSQL. */
@QuarkusTest
class MainWayTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    @BeforeEach
    void clean() {
        Api.begin(NOW.toString());
    }

    /**
     * By hand: 5 of 7 days → 30; 2 of 5 core features → 10; one negative ticket → 5; a call 20 days ago → 10; late → 5. 60 of
     * 100.
     */
    @Test
    void everySignalTogetherGivesTheHandComputedScore() {
        // Given
        as(Api.ADA)
                .body(Map.of(
                        "coreFeatures", List.of("A", "B", "C", "D", "E"),
                        "keyActions", List.of("A"),
                        "loginEvents", List.of()))
                .put("/v1/tracking-plan")
                .then()
                .statusCode(200);
        UUID account = known("acme");
        as(Api.CARL)
                .body(Map.of(
                        "accountExternalId", "acme", "status", "OPEN", "sentiment", "NEGATIVE", "openedAt", daysAgo(3)))
                .put("/v1/tickets/by-external-id/t-1")
                .then()
                .statusCode(201);
        as(Api.CARL)
                .body(Map.of(
                        "accountExternalId", "acme",
                        "state", "LATE",
                        "amount", Map.of("amount", 1500, "currency", "USD"),
                        "dueOn", "2026-03-06"))
                .put("/v1/invoices/by-external-id/i-1")
                .then()
                .statusCode(201);
        as(Api.CARL)
                .body(Map.of("accountExternalId", "acme", "kind", "CALL", "occurredAt", daysAgo(20)))
                .post("/v1/touchpoints")
                .then()
                .statusCode(201);
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            batch.add(track("acme", day % 2 == 0 ? "A" : "B", NOW.minus(Duration.ofDays(day))));
        }
        try (Topic changes = Topic.of(Topics.HEALTH)) {

            // When
            send(writeKey(), batch);

            // Then
            healthSoon(
                    account, health -> assertThat(health.get("score").asInt()).isEqualTo(60));
            EventEnvelope change = changes.await(event -> event.type().equals("steward.health.score-changed.v1")
                    && event.data().path("score").asInt() == 60);
            ScoreChanged told = Topic.data(change, ScoreChanged.class);
            assertThat(told.accountId()).isEqualTo(account);
            assertThat(told.band()).isEqualTo("STABLE");
        }
        JsonNode health = health(account);
        assertThat(health.get("band").asText()).isEqualTo("STABLE");
        assertThat(health.get("coverage").decimalValue()).isEqualByComparingTo("1");
        assertThat(health.at("/scorecard/key").asText()).isEqualTo("balanced");
        assertThat(component(health, "usage").get("points").asInt()).isEqualTo(30);
        assertThat(component(health, "features").get("value").asText())
                .isEqualTo("2 of 5 core features used in the last 30 days");
        assertThat(component(health, "support").get("points").asInt()).isEqualTo(5);
        assertThat(component(health, "engagement").get("points").asInt()).isEqualTo(10);
        assertThat(component(health, "payment").get("rule").asText()).isEqualTo("Late");
    }

    /**
     * By hand: the first of 20 days of use is 30 January: weekly, 20 of 30; from the fifth on daily, 30 of 30. The last is
     * 18 February; from the 25th on there is none in 7 days: monthly, 10 of 30.
     */
    @Test
    void theImportOfThePastFillsHistoryAndTrend() {
        // Given
        UUID account = known("past");
        List<Map<String, Object>> batch = new ArrayList<>();
        for (int day = 20; day < 40; day++) {
            batch.add(track("past", "A", NOW.minus(Duration.ofDays(day))));
        }

        // When
        send(writeKey(), batch);
        soon(() -> assertThat(Database.count("usage_days")).isEqualTo(20));
        TestClock.advance(Duration.ofSeconds(2));

        // Then
        healthSoon(account, health -> {
            assertThat(health.get("score").asInt()).isEqualTo(33);
            assertThat(health.at("/trend/days7").asInt()).isZero();
            assertThat(health.at("/trend/days7").isNull()).isFalse();
            assertThat(health.at("/trend/days30").asInt()).isEqualTo(33 - 100);
            assertThat(health.at("/trend/days90").isNull()).isTrue();
            assertThat(health.get("bandSince").asText()).startsWith("2026-02-25");
        });
        JsonNode history = as(Api.VERA)
                .get("/v1/accounts/" + account + "/health/history?from=2026-01-29")
                .then()
                .statusCode(200)
                .extract()
                .as(JsonNode.class)
                .get("items");
        assertThat(history).hasSize(40);
        assertThat(history.get(0).get("date").asText()).isEqualTo("2026-01-30");
        assertThat(history.get(0).get("score").asInt()).isEqualTo(67);
        assertThat(history.get(4).get("score").asInt()).isEqualTo(100);
    }

    @Test
    void aNewDayChangesTheScoreWithoutAnyEvent() {
        // Given
        UUID account = known("quiet");
        send(writeKey(), List.of(track("quiet", "A", NOW)));
        healthSoon(account, health -> assertThat(health.get("score").asInt()).isEqualTo(67));

        // When
        TestClock.advance(Duration.ofDays(7));

        // Then
        healthSoon(account, health -> {
            assertThat(health.get("score").asInt()).isEqualTo(33);
            assertThat(health.at("/trend/days7").asInt()).isEqualTo(33 - 67);
        });
    }

    private static String daysAgo(int days) {
        return NOW.minus(Duration.ofDays(days)).toString();
    }
}
