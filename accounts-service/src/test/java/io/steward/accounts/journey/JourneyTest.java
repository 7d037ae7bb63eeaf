package io.steward.accounts.journey;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class JourneyTest {

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void everyStageIsToldWithItsDaysItsCauseAndWhoChangedIt() {
        // Given
        Map<String, Object> acme = with(account("Acme"), "startedOn", "2026-02-20");
        UUID id = existing("crm-1", acme);
        TestClock.advance(Duration.ofDays(12));
        move(id, "ADOPTION", "Second team is live").then().statusCode(201);
        TestClock.advance(Duration.ofDays(3));
        put("crm-1", with(acme, "stage", "RETENTION")).then().statusCode(200);
        TestClock.advance(Duration.ofHours(47));

        // When
        Response journey = journey(id);

        // Then
        journey.then()
                .statusCode(200)
                .body("stage", is("RETENTION"))
                .body("since", is("2026-03-16T08:00:00Z"))
                .body("daysInStage", is(1))
                .body("stages.stage", is(List.of("ONBOARDING", "ADOPTION", "RETENTION")))
                .body("stages.days", is(List.of(12, 3, 1)))
                .body("stages.cause", is(List.of("CREATED", "MOVED", "STATED")))
                .body("stages.reason", is(Arrays.asList(null, "Second team is live", null)))
                .body("stages.changedBy", is(List.of("lea", "lea", "lea")))
                .body("stages[2].to", nullValue())
                .body("onboardingCompletedAt", is("2026-03-13T08:00:00Z"));
    }

    @Test
    void timeToValueIsTheDaysFromTheStartToTheFirstValue() {
        // Given
        UUID id = existing("crm-1", with(account("Acme"), "startedOn", "2026-02-20"));
        milestone(id, "FIRST_VALUE", Map.of("reachedOn", "2026-02-26", "proof", "First report sent"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        milestone(id, "ACTIVATION", Map.of("reachedOn", "2026-02-21")).then().statusCode(200);

        // When
        Response journey = journey(id);

        // Then
        journey.then()
                .body("timeToValueDays", is(6))
                .body("milestones.kind", is(List.of("ACTIVATION", "FIRST_VALUE")))
                .body("milestones[1].proof", is("First report sent"))
                .body("milestones[1].recordedBy", is("lea"));
    }

    @Test
    void aMilestoneIsCorrectedInTheVersionThatOneKnowsAndTakenBack() {
        // Given
        UUID id = existing("crm-1");
        milestone(id, "ACTIVATION", Map.of("reachedOn", "2026-02-21"));
        milestone(id, "ACTIVATION", Map.of("reachedOn", "2026-02-22")).then().header("ETag", "\"2\"");

        // When
        Response late = as(LEA).header("If-Match", "\"1\"")
                .body(Map.of("reachedOn", "2026-02-23"))
                .put("/v1/accounts/{id}/journey/milestones/ACTIVATION", id);

        // Then
        late.then().statusCode(412);
        as(LEA).delete("/v1/accounts/{id}/journey/milestones/ACTIVATION", id)
                .then()
                .statusCode(204);
        as(LEA).delete("/v1/accounts/{id}/journey/milestones/ACTIVATION", id)
                .then()
                .statusCode(404);
        journey(id).then().body("milestones", hasSize(0)).body("timeToValueDays", nullValue());
    }

    @Test
    void aMilestoneOfTheFutureIsRefused() {
        // Given
        UUID id = existing("crm-1");

        // When
        Response refused = milestone(id, "ACTIVATION", Map.of("reachedOn", "2026-03-02"));

        // Then
        assertThat(pointers(refused)).containsExactly("#/reachedOn");
        assertThat(Database.count("milestones")).isZero();
    }

    @Test
    void aMoveIsPublishedAsAChangeOfTheAccount() {
        // Given
        UUID id = existing("crm-1");
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {

            // When
            move(id, "EXPANSION", "Asked for more seats").then().statusCode(201);

            // Then
            var event = accounts.await(sent -> sent.type().equals("steward.account.updated.v1"));
            assertThat(event.data().at("/account/stage").asText()).isEqualTo("EXPANSION");
            assertThat(event.data().at("/changed").toString()).isEqualTo("[\"stage\"]");
            assertThat(event.data().at("/account/version").asLong()).isEqualTo(2);
        }
    }

    @Test
    void aMoveToTheStageInWhichTheAccountIsIsAConflictAndNoHistory() {
        // Given
        UUID id = existing("crm-1");

        // When
        Response refused = move(id, "ONBOARDING", "Again");

        // Then
        refused.then().statusCode(409).body("detail", is("the account is in stage ONBOARDING already"));
        assertThat(Database.count("stage_changes")).isOne();
    }

    @Test
    void aMoveWithoutStageAndReasonIsToldBoth() {
        // Given
        UUID id = existing("crm-1");

        // When
        Response refused = as(LEA).body(Map.of()).post("/v1/accounts/{id}/journey/stage-changes", id);

        // Then
        assertThat(pointers(refused)).containsExactlyInAnyOrder("#/stage", "#/reason");
    }

    @Test
    void aMoveThatIsRepeatedWithItsKeyIsDoneOnce() {
        // Given
        UUID id = existing("crm-1");
        Map<String, Object> body = Map.of("stage", "EXPANSION", "reason", "Asked for more seats");
        as(LEA).header("Idempotency-Key", "move")
                .body(body)
                .post("/v1/accounts/{id}/journey/stage-changes", id)
                .then()
                .statusCode(201);

        // When
        Response again = as(LEA).header("Idempotency-Key", "move")
                .body(body)
                .post("/v1/accounts/{id}/journey/stage-changes", id);

        // Then
        again.then().statusCode(201).header("Idempotency-Replayed", "true");
        assertThat(Database.count("stage_changes")).isEqualTo(2);
    }

    @Test
    void aBatchRecordsTheStagesOfEveryAccountThatItCreatesOrChanges() {
        // Given
        existing("crm-1", with(account("Acme"), "stage", "ADOPTION"));
        existing("crm-2", with(account("Beta"), "stage", "ADOPTION"));
        List<Map<String, Object>> items = List.of(
                with(with(account("Acme"), "stage", "RENEWAL"), "externalId", "crm-1"),
                with(with(account("Renamed"), "stage", "ADOPTION"), "externalId", "crm-2"),
                with(account("New"), "externalId", "crm-3"));

        // When
        as(LEA).body(Map.of("items", items))
                .post("/v1/accounts/batch-upsert")
                .then()
                .statusCode(200);

        // Then
        assertThat(Database.rows("""
                SELECT external_id || ' ' || coalesce(from_stage, '-') || ' ' || to_stage || ' ' || cause || ' ' || changed_by AS change
                  FROM stage_changes JOIN accounts ON accounts.id = account_id ORDER BY external_id, changed_at, stage_changes.id"""))
                .extracting(row -> row.get("change"))
                .containsExactly(
                        "crm-1 - ADOPTION CREATED lea",
                        "crm-1 ADOPTION RENEWAL STATED lea",
                        "crm-2 - ADOPTION CREATED lea",
                        "crm-3 - ONBOARDING CREATED lea");
    }

    @Test
    void whatAStageIsForIsConfigurationWithDefaults() {
        // Given
        as(LEA).get("/v1/journey-stages")
                .then()
                .body("items", hasSize(8))
                .body("items[0].stage", is("ONBOARDING"))
                .body("items[0].goal", is("First value"));
        String admin = Tokens.of("ada", "admin");
        Map<String, Object> wanted = Map.of("goal", "Live", "measure", "Days to live", "expectedDays", 45);

        // When
        Response described = as(admin).body(wanted).put("/v1/journey-stages/ONBOARDING");

        // Then
        described.then().statusCode(200).body("expectedDays", is(45));
        as(admin)
                .body(Map.of("goal", "First value", "measure", "Time to value", "expectedDays", 30))
                .header("If-Match", described.header("ETag"))
                .put("/v1/journey-stages/ONBOARDING")
                .then()
                .statusCode(200);
        assertThat(pointers(as(admin).body(Map.of("expectedDays", 0)).put("/v1/journey-stages/ONBOARDING")))
                .containsExactlyInAnyOrder("#/goal", "#/measure", "#/expectedDays");
    }

    private static Response journey(UUID id) {
        return as(LEA).get("/v1/accounts/{id}/journey", id);
    }

    private static Response move(UUID id, String stage, String reason) {
        return as(LEA).body(Map.of("stage", stage, "reason", reason))
                .post("/v1/accounts/{id}/journey/stage-changes", id);
    }

    private static Response milestone(UUID id, String kind, Map<String, Object> body) {
        return as(LEA).body(body).put("/v1/accounts/{id}/journey/milestones/{kind}", id, kind);
    }
}
