package io.steward.accounts.plan;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.plan.Plans.CARL;
import static io.steward.accounts.plan.Plans.addMilestone;
import static io.steward.accounts.plan.Plans.addOutcome;
import static io.steward.accounts.plan.Plans.get;
import static io.steward.accounts.plan.Plans.milestone;
import static io.steward.accounts.plan.Plans.patchMilestone;
import static io.steward.accounts.plan.Plans.patchOutcome;
import static io.steward.accounts.plan.Plans.start;
import static io.steward.accounts.plan.Plans.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.accounts.SqlStatements;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans over HTTP: begun, changed, ended. */
@QuarkusTest
class SuccessPlanTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Object> FROM_TEMPLATE = Map.of("template", "30-60-90", "startsOn", "2026-03-02");
    private static final Map<String, Object> FROM_NOTHING = Map.of("kind", "RENEWAL", "title", "Two more years");

    @Inject
    SqlStatements statements;

    private UUID account;

    @BeforeEach
    void anAccountOfCarl() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        account = existing("crm-1");
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void aPlanFromATemplateHasItsPhasesMilestonesAndOutcomes() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            Response plan = start(account, FROM_TEMPLATE);

            // Then
            plan.then()
                    .statusCode(201)
                    .header("ETag", equalTo("\"1\""))
                    .body("title", equalTo("30-60-90 plan"))
                    .body("status", equalTo("ACTIVE"))
                    .body("template.key", equalTo("30-60-90"))
                    .body("endsOn", equalTo("2026-05-30"))
                    .body("phases.proof", hasSize(3))
                    .body("milestones.title[0]", equalTo("Setup done"))
                    .body("milestones.dueOn[0]", equalTo("2026-03-31"))
                    .body("milestones.owner.toSet()", equalTo(java.util.Set.of("carl")))
                    .body("outcomes.rank", contains("PRIMARY", "SECONDARY", "SECONDARY"))
                    .body("attainment.percent", equalTo(0));
            EventEnvelope event = topic.await(sent -> sent.type().equals("steward.success-plan.started.v1"));
            assertThat(event.data().get("planId").asText()).isEqualTo(plan.path("id"));
            assertThat(event.actor()).isEqualTo("carl");
        }
        assertThat(get(UUID.fromString(as(LEA).get("/v1/accounts/{id}/success-plans", account)
                                .path("items[0].id")))
                        .<List<Object>>path("milestones"))
                .hasSize(6);
    }

    @Test
    void aPlanForATypeOfProductHasTheOutcomesOfItsSuccessDefinition() {
        start(account, Map.of("template", "saas-tool-success"))
                .then()
                .statusCode(201)
                .body("outcomes[0].title", equalTo("The team does its daily work in the product"))
                .body("outcomes[0].target.target", equalTo(50))
                .body("outcomes[0].target.healthMetric", equalTo("activeUsers7"))
                .body("outcomes[0].target.ofSeats", equalTo(true))
                .body("outcomes.target.target", contains(50, 3, 10));
    }

    @Test
    void anAccountHasOneActivePlanOfAKindAndSeveralOverTime() {
        // Given
        UUID first = started(account, FROM_TEMPLATE);
        start(account, Map.of("template", "12-week-onboarding"))
                .then()
                .statusCode(409)
                .body("detail", equalTo("the account has an active plan of this kind: end it first"));
        started(account, FROM_NOTHING);
        end(first, "ABANDONED").then().statusCode(201);

        // When
        Response second = start(account, Map.of("template", "12-week-onboarding"));

        // Then
        second.then().statusCode(201);
        as(CARL).get("/v1/accounts/{id}/success-plans", account)
                .then()
                .body("items.status", contains("ACTIVE", "ACTIVE", "ABANDONED"));
    }

    @Test
    void whatIsOpenWhenAPlanEndsWasMissed() {
        // Given
        UUID plan = started(account, FROM_TEMPLATE);
        patchMilestone(plan, milestone(plan, "Team trained"), Map.of("status", "DONE"))
                .then()
                .statusCode(200);
        patchOutcome(plan, get(plan).path("outcomes[0].id"), Map.of("reached", true))
                .then()
                .statusCode(200);

        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            Response ended = end(plan, "COMPLETED");

            // Then
            ended.then()
                    .statusCode(201)
                    .body("status", equalTo("COMPLETED"))
                    .body("endedBy", equalTo("carl"))
                    .body("attainment.percent", equalTo(50))
                    .body("milestones.findAll { it.status == 'MISSED' }", hasSize(5))
                    .body("milestones.findAll { it.status == 'DONE' }.title", contains("Team trained"));
            EventEnvelope event = topic.await(sent -> sent.type().equals("steward.success-plan.ended.v1"));
            assertThat(event.data().get("attainmentPercent").asInt()).isEqualTo(50);
        }
        end(plan, "ABANDONED").then().statusCode(409);
        patchMilestone(plan, milestone(plan, "Setup done"), Map.of("status", "DONE"))
                .then()
                .statusCode(409);
        addOutcome(plan, Map.of("title", "Late", "rank", "PRIMARY")).then().statusCode(409);
    }

    @Test
    void aPlanOfASecondWriterIsRefused() {
        // Given
        UUID plan = started(account, FROM_NOTHING);
        as(CARL).header("If-Match", "\"1\"")
                .body(Map.of("endsOn", "2026-12-31"))
                .patch("/v1/success-plans/{id}", plan)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("endsOn", equalTo("2026-12-31"));

        // When
        Response late = as(LEA).header("If-Match", "\"1\"")
                .body(Map.of("title", "Other"))
                .patch("/v1/success-plans/{id}", plan);

        // Then
        late.then().statusCode(412).body("current.endsOn", equalTo("2026-12-31"));
        get(plan).then().body("title", equalTo("Two more years"));
    }

    @Test
    void everyFaultOfAPlanIsToldAndNothingIsBegun() {
        Response refused = start(
                account,
                Map.of(
                        "title", " ",
                        "milestones", List.of(Map.of("title", "x", "dueOn", "soon"), Map.of("dueOn", "2026-04-01")),
                        "outcomes", List.of(Map.of("title", "y", "rank", "PRIMARY", "currentValue", 3))));

        assertThat(pointers(refused))
                .containsExactlyInAnyOrder(
                        "#/kind",
                        "#/title",
                        "#/milestones/0/dueOn",
                        "#/milestones/1/title",
                        "#/outcomes/0/currentValue");
        assertThat(pointers(start(account, Map.of("template", "no-such")))).containsExactly("#/template");
        assertThat(pointers(start(
                        account, Map.of("template", "30-60-90", "startsOn", "2026-03-02", "endsOn", "2026-03-01"))))
                .containsExactly("#/endsOn");
        assertThat(Database.count("success_plans")).isZero();
    }

    @Test
    void stakeholdersAreContactsOfTheAccountAndGoWithThem() {
        // Given
        UUID sponsor = existingContact(account, "ann");
        UUID stranger = existingContact(existing("crm-2"), "zoe");
        UUID plan = started(account, FROM_NOTHING);
        Map<String, Object> outcome = Map.of("title", "Month end in two days", "rank", "PRIMARY");
        String id = addOutcome(plan, Api.with(outcome, "stakeholderIds", List.of(sponsor)))
                .then()
                .statusCode(201)
                .body("stakeholderIds", contains(sponsor.toString()))
                .extract()
                .path("id");
        assertThat(pointers(patchOutcome(plan, id, Map.of("stakeholderIds", List.of(stranger)))))
                .containsExactly("#/stakeholderIds");

        // When
        as(CARL).delete("/v1/contacts/{id}", sponsor).then().statusCode(204);

        // Then
        get(plan).then().body("outcomes[0].stakeholderIds", hasSize(0));
    }

    @Test
    void theHandMeasuredOutcomeIsReachedOnceAndSuggestsAProof() {
        // Given
        UUID plan = started(account, FROM_NOTHING);
        String milestone = addMilestone(plan, Map.of("title", "Three projects", "dueOn", "2026-04-01"))
                .path("id");
        Map<String, Object> target = Map.of("metric", "active projects", "comparison", "AT_LEAST", "target", 3);
        String outcome = addOutcome(
                        plan,
                        Map.of("title", "Projects", "rank", "PRIMARY", "target", target, "milestoneId", milestone))
                .then()
                .statusCode(201)
                .body("reachedAt", nullValue())
                .extract()
                .path("id");

        // When
        Response reached = patchOutcome(plan, outcome, Map.of("currentValue", 4));

        // Then
        reached.then().statusCode(200).body("reachedAt", equalTo("2026-03-01T08:00:00Z"));
        TestClock.advance(Duration.ofDays(1));
        patchOutcome(plan, outcome, Map.of("currentValue", 2))
                .then()
                .body("reachedAt", equalTo("2026-03-01T08:00:00Z"));
        get(plan)
                .then()
                .body("attainment.percent", equalTo(100))
                .body("milestones[0].suggestedProof", equalTo("Outcome reached: Projects (active projects: 2)"));
        patchOutcome(plan, outcome, Map.of("target", Map.of("target", 5)))
                .then()
                .body("reachedAt", nullValue())
                .body("currentValue", nullValue());
    }

    @Test
    void whatHappensToPlansIsInTheTimelineAndInTheAudit() {
        // Given
        UUID plan = started(account, FROM_TEMPLATE);
        TestClock.advance(Duration.ofMinutes(5));

        // When
        patchMilestone(plan, milestone(plan, "Team trained"), Map.of("status", "DONE", "note", "All passed"));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(CARL).get("/v1/accounts/{id}/timeline?kinds=SUCCESS_PLAN,MILESTONE", account)
                        .then()
                        .statusCode(200)
                        .body(
                                "items.title",
                                contains("Milestone done: Team trained", "Success plan begun: 30-60-90 plan"))
                        .body("items.actor", contains("carl", "carl")));
        assertThat(Database.count("audit_entries WHERE aggregate = 'planMilestone' AND action = 'CHANGED'"
                        + " AND actor = 'carl' AND changes -> 'status' ->> 'after' = 'DONE'"))
                .isOne();
    }

    @Test
    void thePlansOfManyAccountsAreFourStatements() {
        // Given
        UUID other = existing("crm-2");
        started(account, FROM_TEMPLATE);
        started(account, FROM_NOTHING);
        started(other, FROM_TEMPLATE);
        String both = account + "," + other;

        // When
        List<String> sent = statements.during(() -> as(LEA).get("/v1/success-plans?status=ACTIVE&accountIds=" + both)
                .then()
                .statusCode(200)
                .body("items", hasSize(3)));

        // Then
        assertThat(sent).hasSize(4);
        assertThat(as(LEA).get("/v1/success-plans?status=DONE")
                        .then()
                        .statusCode(422)
                        .extract()
                        .<List<String>>path("errors.parameter"))
                .containsExactlyInAnyOrder("accountIds", "status");
    }

    private static Response end(UUID plan, String result) {
        return as(CARL).body(Map.of("result", result)).post("/v1/success-plans/{id}/ending", plan);
    }
}
