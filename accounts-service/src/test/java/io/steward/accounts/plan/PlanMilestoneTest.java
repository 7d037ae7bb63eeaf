package io.steward.accounts.plan;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.plan.Plans.CARL;
import static io.steward.accounts.plan.Plans.addMilestone;
import static io.steward.accounts.plan.Plans.get;
import static io.steward.accounts.plan.Plans.milestone;
import static io.steward.accounts.plan.Plans.patchMilestone;
import static io.steward.accounts.plan.Plans.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.Api;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Milestones: done, dropped, overdue, and tied to those of the journey. */
@QuarkusTest
class PlanMilestoneTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    OverdueService overdue;

    private UUID account;
    private UUID plan;

    @BeforeEach
    void aPlan() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        account = existing("crm-1");
        plan = started(account, Map.of("template", "30-60-90"));
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void aMilestoneThatIsDoneRecordsTheOneOfTheJourney() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            Response done = patchMilestone(
                    plan, milestone(plan, "First workflow live"), Map.of("status", "DONE", "note", "Invoices run"));

            // Then
            done.then()
                    .statusCode(200)
                    .body("status", equalTo("DONE"))
                    .body("closedBy", equalTo("carl"))
                    .body("version", equalTo(2));
            assertThat(topic.await(PlanMilestoneTest::isDone)
                            .data()
                            .get("doneBy")
                            .asText())
                    .isEqualTo("carl");
        }
        as(CARL).get("/v1/accounts/{id}/journey", account)
                .then()
                .body("milestones.kind", contains("FIRST_VALUE"))
                .body("milestones[0].reachedOn", equalTo("2026-03-01"))
                .body("milestones[0].proof", equalTo("Invoices run"));
    }

    @Test
    void aMilestoneOfTheJourneyIsDoneInThePlanOnce() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            reach("ACTIVATION", "Set up by Ann").then().statusCode(200);

            // Then
            assertThat(topic.await(PlanMilestoneTest::isDone)
                            .data()
                            .get("title")
                            .asText())
                    .isEqualTo("Setup done");
            reach("ACTIVATION", "Set up by Bob").then().statusCode(200);
            reach("ADOPTION_DEPTH", "Second team").then().statusCode(200);
            assertThat(topic.await(2, PlanMilestoneTest::isDone).stream()
                            .map(sent -> sent.data().get("title").asText()))
                    .containsExactly("Setup done", "Second use case");
        }
        get(plan)
                .then()
                .body("milestones.find { it.title == 'Setup done' }.note", equalTo("Set up by Ann"))
                .body("milestones.findAll { it.status == 'DONE' }", hasSize(2));
    }

    @Test
    void whatTheJourneyHasReachedBeforeIsDoneInAPlanThatBegins() {
        // Given
        UUID other = existing("crm-2");
        as(CARL).body(Map.of("reachedOn", "2026-02-01", "proof", "First report"))
                .put("/v1/accounts/{id}/journey/milestones/FIRST_VALUE", other)
                .then()
                .statusCode(200);

        // When
        UUID late = started(other, Map.of("template", "12-week-onboarding"));

        // Then
        get(late)
                .then()
                .body("milestones.findAll { it.status == 'DONE' }.title", contains("First value"))
                .body("milestones.find { it.title == 'First value' }.note", equalTo("First report"));
    }

    @Test
    void aMilestoneIsDroppedAndOpenedAgain() {
        // Given
        String id = milestone(plan, "Sponsor review");
        patchMilestone(plan, id, Map.of("status", "DROPPED", "note", "No sponsor"))
                .then()
                .statusCode(200);
        patchMilestone(plan, id, Map.of("status", "DONE")).then().statusCode(409);

        // When
        Response opened = patchMilestone(plan, id, Map.of("status", "OPEN", "owner", "cora"));

        // Then
        opened.then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("owner", equalTo("cora"))
                .body("closedBy", nullValue())
                .body("note", nullValue());
    }

    @Test
    void aStaleChangeAndEveryFaultAreRefused() {
        // Given
        String id = milestone(plan, "Sponsor review");

        // When
        Response late = as(LEA).header("If-Match", "\"7\"")
                .body(Map.of("status", "DONE"))
                .patch("/v1/success-plans/{plan}/milestones/{id}", plan, id);

        // Then
        late.then().statusCode(412);
        assertThat(pointers(patchMilestone(plan, id, Map.of("title", "", "dueOn", "soon", "note", "x"))))
                .containsExactlyInAnyOrder("#/title", "#/dueOn", "#/note");
        get(plan).then().body("milestones.status.toSet()", equalTo(java.util.Set.of("OPEN")));
    }

    @Test
    void aMilestoneIsToldToBeOverdueOnceForItsDay() throws Throwable {
        // Given
        String id = addMilestone(plan, Map.of("title", "Kickoff", "dueOn", "2026-03-02"))
                .path("id");
        addMilestone(plan, Map.of("title", "Done in time", "dueOn", "2026-03-02", "status", "DONE"));

        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            TestClock.set(Instant.parse("2026-03-02T23:59:59Z"));
            VertxContextSupport.subscribeAndAwait(overdue::tellSome);
            assertThat(Database.count("plan_milestones WHERE overdue_told_of IS NOT NULL"))
                    .isZero();

            // When
            TestClock.set(Instant.parse("2026-03-03T00:00:00Z"));
            VertxContextSupport.subscribeAndAwait(overdue::tellSome);

            // Then
            EventEnvelope told = topic.await(PlanMilestoneTest::isOverdue);
            assertThat(told.data().get("milestoneId").asText()).isEqualTo(id);
            assertThat(told.data().get("dueOn").asText()).isEqualTo("2026-03-02");
            get(plan).then().body("milestones.find { it.title == 'Kickoff' }.status", equalTo("OVERDUE"));
            VertxContextSupport.subscribeAndAwait(overdue::tellSome);
            patchMilestone(plan, id, Map.of("dueOn", "2026-03-04"))
                    .then()
                    .body("status", equalTo("OPEN"))
                    .body("version", equalTo(2));
            TestClock.set(Instant.parse("2026-03-05T00:00:00Z"));
            VertxContextSupport.subscribeAndAwait(overdue::tellSome);
            assertThat(topic.await(2, PlanMilestoneTest::isOverdue).stream()
                            .map(sent -> sent.data().get("dueOn").asText()))
                    .containsExactly("2026-03-02", "2026-03-04");
        }
    }

    @Test
    void twoReplicasTellEachOverdueMilestoneOnce() throws Throwable {
        // Given
        Database.execute("""
                INSERT INTO plan_milestones (id, plan_id, account_id, title, due_on, status, version)
                SELECT uuidv7(), '%s', '%s', 'Late ' || n, '2026-02-01', 'OPEN', 1 FROM generate_series(1, 900) AS n
                """.formatted(plan, account));

        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            VertxContextSupport.subscribeAndAwait(() -> Uni.join()
                    .all(Stream.generate(overdue::tellSome).limit(6).toList())
                    .andFailFast());
            VertxContextSupport.subscribeAndAwait(overdue::tellSome);

            // Then
            List<EventEnvelope> told = topic.await(900, PlanMilestoneTest::isOverdue);
            assertThat(told.stream().map(sent -> sent.data().get("milestoneId").asText()))
                    .hasSize(900)
                    .doesNotHaveDuplicates();
        }
        await().atMost(PATIENCE).until(() -> Database.count("outbox") == 0);
    }

    @Test
    void theMilestonesOfThePortfolioAreListedByDayPageByPage() {
        // Given
        addMilestone(plan, Map.of("title", "Late", "dueOn", "2026-02-10", "owner", "cora"));
        addMilestone(plan, Map.of("title", "Later", "dueOn", "2026-02-20"));
        UUID other = started(existing("crm-2"), Map.of("kind", "SUCCESS", "title", "Other"));
        addMilestone(other, Map.of("title", "Latest", "dueOn", "2026-02-25"));
        addMilestone(other, Map.of("title", "Done", "dueOn", "2026-02-01", "status", "DONE"));

        // When
        Response first = list("status=OVERDUE&limit=2&count=true");

        // Then
        first.then().body("items.title", contains("Late", "Later")).body("count", equalTo(3));
        list("status=OVERDUE&limit=2&after=" + first.path("next"))
                .then()
                .body("items.title", contains("Latest"))
                .body("next", nullValue());
        list("owner=cora").then().body("items.title", contains("Late"));
        list("dueBefore=2026-02-20").then().body("items.title", contains("Done", "Late"));
        list("status=OPEN").then().body("items", hasSize(6)).body("items[0].status", equalTo("OPEN"));
        as(LEA).get("/v1/success-plan-milestones?status=LATE&after=x&due=1")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("status", "after", "due"));
    }

    private Response reach(String kind, String proof) {
        return as(CARL).body(Map.of("reachedOn", "2026-03-01", "proof", proof))
                .put("/v1/accounts/{id}/journey/milestones/{kind}", account, kind);
    }

    private static Response list(String query) {
        return as(LEA).urlEncodingEnabled(false)
                .get("/v1/success-plan-milestones?" + query)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static boolean isDone(EventEnvelope sent) {
        return sent.type().equals("steward.success-plan.milestone-done.v1");
    }

    private static boolean isOverdue(EventEnvelope sent) {
        return sent.type().equals("steward.success-plan.milestone-overdue.v1");
    }
}
