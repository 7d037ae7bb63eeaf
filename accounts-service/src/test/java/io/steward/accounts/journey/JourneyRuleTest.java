package io.steward.accounts.journey;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.Api;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules move accounts by themselves, and a person may always move them elsewhere. */
@QuarkusTest
class JourneyRuleTest {

    private static final Map<String, Object> FIRST_VALUE =
            rule("First value", "ADOPTION", "'FIRST_VALUE' in journey.milestones", "ONBOARDING");
    private static final Map<String, Object> WEAK = rule("Weak", "VALUE_REALIZATION", "health.score < 40", "RETENTION");
    private static final Map<String, Object> MONTH = rule("A month", "ADOPTION", "account.ageDays > 30", "ONBOARDING");

    @Inject
    JourneyMoveService moves;

    @Inject
    BuiltInJourneyRules builtIn;

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @AfterEach
    void letTimeRun() {
        Database.truncate(
                "journey_stages", "ownership_settings", "revenue_settings", "success_definitions", "segments");
        TestClock.reset();
    }

    @Test
    void aMilestoneMovesAnAccountSoonAndTheHistorySaysByWhichRule() {
        // Given
        UUID id = existing("crm-1", with(account("Acme"), "startedOn", "2026-02-20"));
        rules(true, FIRST_VALUE).then().statusCode(200).body("version", is(1));
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {

            // When
            reach(id, "FIRST_VALUE");

            // Then
            EventEnvelope fact = accounts.await(event -> event.type().equals("steward.account.updated.v1"));
            assertThat(fact.data().path("account").path("stage").asText()).isEqualTo("ADOPTION");
            assertThat(fact.data().path("previous").path("stage").asText()).isEqualTo("ONBOARDING");
            assertThat(fact.data().path("reason").asText()).isEqualTo("Rule 'First value' (version 1)");
        }
        journey(id)
                .then()
                .body("stages.stage", contains("ONBOARDING", "ADOPTION"))
                .body("stages.cause", contains("CREATED", "RULE"))
                .body("stages.reason", is(Arrays.asList(null, "Rule 'First value' (version 1)")))
                .body("stages[1].changedBy", nullValue());
    }

    @Test
    void aScoreThatChangesMovesAnAccount() {
        // Given
        UUID id = existing("crm-1", with(account("Acme"), "stage", "RETENTION"));
        rules(true, WEAK);

        // When
        Database.execute("UPDATE accounts SET score = 39 WHERE id = ?", id);

        // Then
        awaitStage(id, Stage.VALUE_REALIZATION);
    }

    @Test
    void daysThatPassMoveAccountsOnceADay() {
        // Given
        UUID id = existing("crm-1", with(account("Acme"), "startedOn", "2026-01-30"));
        rules(true, MONTH);
        awaitRound("2026-03-01");
        assertThat(stage(id)).isEqualTo("ONBOARDING");

        // When
        TestClock.advance(Duration.ofDays(1));

        // Then
        awaitStage(id, Stage.ADOPTION);
        awaitRound("2026-03-02");
    }

    @Test
    void rulesThatAreSwitchedOnLookAtAllAccountsThatAreThere() {
        // Given
        UUID id = existing("crm-1", with(with(account("Acme"), "startedOn", "2026-01-01"), "stage", "ONBOARDING"));
        UUID gone = existing("crm-2", with(with(account("Gone"), "startedOn", "2026-01-01"), "stage", "CHURNED"));
        rules(false, MONTH).then().statusCode(200);
        moves.lookAtNext().await().atMost(Duration.ofSeconds(10));
        assertThat(stage(id)).isEqualTo("ONBOARDING");

        // When
        rules(true, MONTH).then().statusCode(200).body("version", is(2));

        // Then
        awaitStage(id, Stage.ADOPTION);
        assertThat(stage(gone)).isEqualTo("CHURNED");
    }

    @Test
    void whereAPersonPutAnAccountItStaysUntilARuleNewlyHolds() {
        // Given
        UUID id = existing("crm-1", with(with(account("Acme"), "startedOn", "2026-01-01"), "stage", "ONBOARDING"));
        rules(true, MONTH, FIRST_VALUE);
        awaitStage(id, Stage.ADOPTION);
        as(LEA).body(Map.of("stage", "ONBOARDING", "reason", "They begin anew"))
                .post("/v1/accounts/{id}/journey/stage-changes", id)
                .then()
                .statusCode(201);
        awaitResting(id);
        TestClock.advance(Duration.ofDays(1));
        awaitRound("2026-03-02");
        assertThat(stage(id)).isEqualTo("ONBOARDING");

        // When
        reach(id, "FIRST_VALUE");

        // Then
        awaitStage(id, Stage.ADOPTION);
        journey(id).then().body("stages.cause", contains("CREATED", "RULE", "MOVED", "RULE"));
    }

    @Test
    void twoWorkersAtOnceMoveEachAccountOnce() {
        // Given
        for (int number = 0; number < 30; number++) {
            existing(
                    "crm-" + number,
                    with(with(account("A" + number), "startedOn", "2026-01-01"), "stage", "ONBOARDING"));
        }
        rules(true, MONTH);

        // When
        Uni.join()
                .all(moves.lookAtNext(), moves.lookAtChanged(), moves.lookAtNext(), moves.lookAtChanged())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));

        // Then
        awaitRound("2026-03-01");
        assertThat(Database.rows("SELECT account_id FROM stage_changes WHERE cause = 'RULE'"))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsMarkedWhileRulesAreSwitchedOff() {
        // Given
        rules(true, MONTH);
        rules(false, MONTH);

        // When
        existing("crm-1");

        // Then
        assertThat(Database.count("account_marks")).isZero();
    }

    @Test
    void everyFaultOfTheRulesIsNamedAndNothingChanges() {
        // Given
        rules(false, MONTH);

        // When
        Response refused = rules(
                true,
                rule("A", "CHURNED", "true", "ONBOARDING"),
                rule("A", "ADOPTION", "account.colour == 'red'", "ADOPTION", "CHURNED"),
                rule(" ", "ADOPTION", "usage.activeDays7 > 1"));

        // Then
        assertThat(pointers(refused))
                .containsExactlyInAnyOrder(
                        "#/rules/0/to",
                        "#/rules/1/name",
                        "#/rules/1/from/0",
                        "#/rules/1/from/1",
                        "#/rules/1/when",
                        "#/rules/2/name",
                        "#/rules/2/when");
        as(LEA).get("/v1/journey-rules").then().body("version", is(1));
    }

    @Test
    void rulesAreChangedInTheVersionThatOneKnows() {
        // Given
        String tag = rules(false, MONTH).header("ETag");
        rules(false, MONTH).then().header("ETag", is(tag));
        rules(false, FIRST_VALUE).then().header("ETag", is("\"2\""));

        // When
        Response late = as(LEA).header("If-Match", tag)
                .body(Map.of("switchedOn", true, "rules", List.of(MONTH)))
                .put("/v1/journey-rules");

        // Then
        late.then().statusCode(412);
        as(LEA).header("If-None-Match", "\"2\"").get("/v1/journey-rules").then().statusCode(304);
    }

    @Test
    void theBuiltInRulesComeSwitchedOffAndLeaveThoseOfAPersonAlone() {
        // Given
        builtIn.bring(builtIn.read()).await().atMost(Duration.ofSeconds(10));
        as(LEA).get("/v1/journey-rules")
                .then()
                .body("switchedOn", is(false))
                .body("writtenBy", is("steward"))
                .body(
                        "rules.to",
                        contains(
                                "ADOPTION",
                                "ADOPTION",
                                "VALUE_REALIZATION",
                                "RETENTION",
                                "RETENTION",
                                "RENEWAL",
                                "RETENTION"));
        rules(true, MONTH);

        // When
        builtIn.bring(builtIn.read()).await().atMost(Duration.ofSeconds(10));

        // Then
        as(LEA).get("/v1/journey-rules")
                .then()
                .body("rules.name", contains("A month"))
                .body("version", is(2));
    }

    @Test
    void theBuiltInRulesLeadFromOnboardingToRenewal() {
        // Given
        JourneyRules ready = JourneyRules.of(1, builtIn.read().rules());
        UUID young = existing("crm-1", with(account("Young"), "startedOn", "2026-02-20"));
        UUID old = existing("crm-2", with(with(account("Old"), "startedOn", "2025-11-30"), "stage", "ONBOARDING"));
        UUID renewing = existing(
                "crm-3",
                with(
                        with(with(account("R"), "startedOn", "2025-06-01"), "renewsOn", "2026-05-30"),
                        "stage",
                        "RETENTION"));
        assertThat(ready).isNotNull();

        // When
        as(LEA).body(Map.of("switchedOn", true, "rules", builtIn.read().rules()))
                .put("/v1/journey-rules");

        // Then
        awaitStage(old, Stage.RETENTION);
        awaitStage(renewing, Stage.RENEWAL);
        assertThat(stage(young)).isEqualTo("ONBOARDING");
    }

    @Test
    void theJourneyTellsSinceWhenAnAccountIsAtRisk() {
        // Given
        UUID id = existing("crm-1");
        journey(id).then().body("atRisk", nullValue());

        // When
        Database.execute(
                "UPDATE accounts SET band = 'CRITICAL', score = 35, at_risk_since = '2026-02-01T00:00:00Z' WHERE id = ?",
                id);

        // Then
        journey(id)
                .then()
                .body("atRisk.since", is("2026-02-01T00:00:00Z"))
                .body("atRisk.reason", is("band CRITICAL, score 35"))
                .body("stage", is("ONBOARDING"));
    }

    private static Response rules(boolean on, Map<?, ?>... rules) {
        return as(LEA).body(Map.of("switchedOn", on, "rules", List.of(rules))).put("/v1/journey-rules");
    }

    private static Map<String, Object> rule(String name, String to, String when, String... from) {
        return Map.of("name", name, "to", to, "when", when, "from", List.of(from));
    }

    private static void reach(UUID id, String milestone) {
        as(LEA).body(Map.of("reachedOn", "2026-02-25"))
                .put("/v1/accounts/{id}/journey/milestones/{kind}", id, milestone)
                .then()
                .statusCode(200);
    }

    private static Response journey(UUID id) {
        return as(LEA).get("/v1/accounts/{id}/journey", id);
    }

    private static String stage(UUID id) {
        return as(LEA).get("/v1/accounts/{id}", id).path("stage");
    }

    private static void awaitStage(UUID id, Stage wanted) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stage(id)).isEqualTo(wanted.name()));
    }

    private static void awaitResting(UUID id) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count("journey_rule_rests WHERE account_id = ?", id))
                        .isEqualTo(1));
    }

    private static void awaitRound(String day) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.count("journey_rounds WHERE finished AND day = ?::date", day))
                        .isEqualTo(1));
    }
}
