package io.steward.accounts.plan;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.plan.Plans.addOutcome;
import static io.steward.accounts.plan.Plans.get;
import static io.steward.accounts.plan.Plans.metrics;
import static io.steward.accounts.plan.Plans.patchOutcome;
import static io.steward.accounts.plan.Plans.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.accounts.Api;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Outcomes whose value health says. */
@QuarkusTest
class PlanMeasureTest {

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Object> HALF_OF_SEATS = Map.of(
            "metric", "active users of all seats",
            "comparison", "AT_LEAST",
            "target", 50,
            "unit", "%",
            "healthMetric", "activeUsers7",
            "ofSeats", true);

    private UUID account;

    @BeforeEach
    void anAccountWithEightSeats() {
        Api.clean();
        account = existing("crm-1", with(account("Acme"), "seats", 8));
    }

    @Test
    void aMetricSaysTheValueOfItsOutcomeAndReachesItOnce() {
        // Given
        UUID plan = planWithOutcome();

        try (Topic accounts = Topic.of(Topics.ACCOUNTS);
                Topic health = Topic.of(Topics.HEALTH)) {
            // When
            EventEnvelope sent = health.publish(metrics(account, 3, 0, MORNING));
            health.publish(metrics(account, 5, 0, MORNING.plusSeconds(60)));
            health.publish(sent);
            health.publish(metrics(account, 6, 0, MORNING.plusSeconds(120)));
            health.publish(metrics(account, 1, 0, MORNING.plusSeconds(30)));
            awaitMetrics(MORNING.plusSeconds(120));

            // Then
            EventEnvelope reached = accounts.await(PlanMeasureTest::isReached);
            assertThat(reached.data().get("value").decimalValue()).isEqualByComparingTo("62.5");
            assertThat(reached.data().get("reachedAt").asText()).isEqualTo("2026-03-01T08:01:00Z");
            get(plan)
                    .then()
                    .body("outcomes[0].currentValue", equalTo(75.0f))
                    .body("outcomes[0].reachedAt", equalTo("2026-03-01T08:01:00Z"))
                    .body("outcomes[0].version", equalTo(1))
                    .body("attainment.percent", equalTo(100));
            health.publish(metrics(account, 7, 0, MORNING.plusSeconds(180)));
            awaitMetrics(MORNING.plusSeconds(180));
        }
        assertThat(Database.count("outbox WHERE document LIKE '%outcome-reached%'"))
                .isZero();
        assertThat(Database.count("plan_outcomes WHERE reached_at = '2026-03-01T08:01:00Z' AND current_value = 87.5"))
                .isOne();
    }

    @Test
    void aPlanThatBeginsKnowsTheLastMetrics() {
        // Given
        publish(account, 4, MORNING);
        awaitMetrics(MORNING);

        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {
            // When
            UUID plan = started(account, Map.of("template", "saas-tool-success"));

            // Then
            get(plan)
                    .then()
                    .body("outcomes[0].currentValue", equalTo(50.0f))
                    .body("outcomes[0].reachedAt", equalTo("2026-03-01T08:00:00Z"))
                    .body("outcomes[1].currentValue", nullValue())
                    .body("attainment.reached", equalTo(1))
                    .body("attainment.percent", equalTo(33));
            assertThat(accounts.await(PlanMeasureTest::isReached)
                            .data()
                            .get("title")
                            .asText())
                    .isEqualTo("The team does its daily work in the product");
        }
    }

    @Test
    void anotherTargetIsMeasuredAnew() {
        // Given
        publish(account, 3, MORNING);
        awaitMetrics(MORNING);
        UUID plan = planWithOutcome();
        String outcome = get(plan).path("outcomes[0].id");

        // When
        patchOutcome(plan, outcome, Map.of("target", Map.of("target", 30)))
                .then()
                .statusCode(200)
                // Then
                .body("currentValue", equalTo(37.5f))
                .body("reachedAt", equalTo("2026-03-01T08:00:00Z"));
    }

    @Test
    void whatHealthSaysNobodyElseDoes() {
        UUID plan = planWithOutcome();
        String outcome = get(plan).path("outcomes[0].id");

        assertThat(pointers(patchOutcome(plan, outcome, Map.of("currentValue", 80, "reached", true))))
                .containsExactlyInAnyOrder("#/currentValue", "#/reached");
        assertThat(pointers(addOutcome(
                        plan,
                        Map.of(
                                "title",
                                "Odd",
                                "rank",
                                "SECONDARY",
                                "target",
                                Map.of(
                                        "metric", "x",
                                        "comparison", "AT_LEAST",
                                        "target", 1,
                                        "healthMetric", "mood")))))
                .containsExactly("#/target/healthMetric");
    }

    @Test
    void anEndedPlanAndAnAccountWithoutSeatsAreNotMeasured() {
        // Given
        UUID ended = planWithOutcome();
        Database.execute("UPDATE success_plans SET status = 'ABANDONED', ended_at = now(), ended_by = 'x'");
        UUID seatless = existing("crm-2");
        UUID plan = planWithOutcome(seatless);

        // When
        publish(seatless, 4, MORNING);
        publish(account, 4, MORNING);
        awaitMetrics(MORNING);
        await().atMost(PATIENCE).until(() -> Database.count("account_metrics") == 2);

        // Then
        get(ended).then().body("outcomes[0].currentValue", nullValue());
        get(plan).then().body("outcomes[0].currentValue", nullValue()).body("attainment.percent", equalTo(0));
    }

    private UUID planWithOutcome() {
        return planWithOutcome(account);
    }

    private static UUID planWithOutcome(UUID account) {
        UUID plan = started(account, Map.of("kind", "SUCCESS", "title", "Daily work"));
        addOutcome(plan, Map.of("title", "Half of the team", "rank", "PRIMARY", "target", HALF_OF_SEATS))
                .then()
                .statusCode(201);
        return plan;
    }

    private static void publish(UUID account, int activeUsers, Instant at) {
        try (Topic health = Topic.of(Topics.HEALTH)) {
            health.publish(metrics(account, activeUsers, 0, at));
        }
    }

    private void awaitMetrics(Instant at) {
        await().atMost(PATIENCE)
                .until(() -> Database.count(
                                "account_metrics WHERE account_id = ? AND computed_at = ?",
                                account,
                                java.sql.Timestamp.from(at))
                        == 1);
    }

    private static boolean isReached(EventEnvelope sent) {
        return sent.type().equals("steward.success-plan.outcome-reached.v1");
    }
}
