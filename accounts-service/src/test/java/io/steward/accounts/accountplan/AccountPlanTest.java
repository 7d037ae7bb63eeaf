package io.steward.accounts.accountplan;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
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
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan of an account, and its quarterly reviews. */
@QuarkusTest
class AccountPlanTest {

    private static final String CARL = Tokens.of("carl", "csm");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Object> PLAN =
            Map.of("ourGoals", "Renewal for two years", "customerGoals", "Month end\nin two days");

    @Inject
    ReviewDueService reviews;

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
    void aPlanIsWrittenWholeAndReviewedInThreeMonths() {
        // Given
        as(CARL).get("/v1/accounts/{id}/account-plan", account).then().statusCode(404);
        write(PLAN).then().statusCode(201).header("ETag", equalTo("\"1\"")).body("nextReviewOn", equalTo("2026-06-01"));

        // When
        Response again = write(Map.of("risks", "Sponsor leaves", "nextReviewOn", "2026-04-15"));

        // Then
        again.then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("ourGoals", nullValue())
                .body("risks", equalTo("Sponsor leaves"))
                .body("writtenBy", equalTo("carl"))
                .body("nextReviewOn", equalTo("2026-04-15"));
        write(Map.of("risks", "Sponsor leaves")).then().header("ETag", equalTo("\"2\""));
        as(CARL).header("If-None-Match", "\"2\"")
                .get("/v1/accounts/{id}/account-plan", account)
                .then()
                .statusCode(304);
        as(LEA).header("If-Match", "\"1\"")
                .body(PLAN)
                .put("/v1/accounts/{id}/account-plan", account)
                .then()
                .statusCode(412);
    }

    @Test
    void aReviewTellsWhatChangedSinceTheOneBefore() {
        // Given
        write(PLAN).then().statusCode(201);
        review(Map.of("notes", "First look"))
                .then()
                .statusCode(201)
                .body("changed", hasSize(0))
                .body("planVersion", equalTo(2))
                .body("previousPlanVersion", nullValue());
        write(Map.of("ourGoals", "Renewal for two years", "risks", "Sponsor leaves"))
                .then()
                .statusCode(200);
        TestClock.advance(Duration.ofDays(92));

        // When
        Response second = review(Map.of("notes", "Sponsor is new"));

        // Then
        second.then()
                .statusCode(201)
                .body("changed", contains("customerGoals", "risks"))
                .body("previousPlanVersion", equalTo(2))
                .body("planVersion", equalTo(4))
                .body("reviewedBy", equalTo("carl"))
                .body("nextReviewOn", equalTo("2026-09-01"));
        as(LEA).get("/v1/accounts/{id}/account-plan/reviews", account)
                .then()
                .body("items.notes", contains("Sponsor is new", "First look"));
        as(LEA).get("/v1/accounts/{id}/account-plan", account)
                .then()
                .body("nextReviewOn", equalTo("2026-09-01"))
                .body("lastReviewedAt", equalTo("2026-06-01T08:00:00Z"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(CARL).get("/v1/accounts/{id}/timeline?kinds=ACCOUNT_PLAN", account)
                        .then()
                        .body("items.title", contains("Account plan reviewed", "Account plan reviewed")));
    }

    @Test
    void aReviewThatIsDueIsToldOnceForItsDay() throws Throwable {
        // Given
        write(PLAN).then().statusCode(201);

        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            TestClock.set(Instant.parse("2026-05-31T23:59:59Z"));
            VertxContextSupport.subscribeAndAwait(reviews::tellSome);
            assertThat(Database.count("account_plans WHERE due_told_of IS NOT NULL"))
                    .isZero();

            // When
            TestClock.set(Instant.parse("2026-06-01T00:00:00Z"));
            VertxContextSupport.subscribeAndAwait(() -> Uni.join()
                    .all(Stream.generate(reviews::tellSome).limit(4).toList())
                    .andFailFast());

            // Then
            EventEnvelope told = topic.await(AccountPlanTest::isDue);
            assertThat(told.data().get("owner").asText()).isEqualTo("carl");
            review(Map.of("nextReviewOn", "2026-06-02")).then().statusCode(201);
            TestClock.set(Instant.parse("2026-06-02T00:00:00Z"));
            VertxContextSupport.subscribeAndAwait(reviews::tellSome);
            assertThat(topic.await(2, AccountPlanTest::isDue).stream()
                            .map(sent -> sent.data().get("dueOn").asText()))
                    .containsExactly("2026-06-01", "2026-06-02");
        }
    }

    @Test
    void thePlansToReviewAreListedTheLongestDueFirst() {
        // Given
        write(Map.of("risks", "x", "nextReviewOn", "2026-02-20"));
        UUID second = existing("crm-2", Api.with(Api.account("Bolt"), "owner", "cora"));
        as(LEA).body(Map.of("risks", "x", "nextReviewOn", "2026-02-10"))
                .put("/v1/accounts/{id}/account-plan", second)
                .then()
                .statusCode(201);
        UUID later = existing("crm-3");
        as(LEA).body(Map.of("risks", "x", "nextReviewOn", "2026-03-02")).put("/v1/accounts/{id}/account-plan", later);

        // When
        Response first = list("limit=1");

        // Then
        first.then().body("items.accountName", contains("Bolt")).body("items.owner", contains("cora"));
        list("limit=1&after=" + first.path("next"))
                .then()
                .body("items.accountId", contains(account.toString()))
                .body("next", nullValue());
        list("owner=carl&dueBy=2026-03-02")
                .then()
                .body("items.accountId", contains(account.toString(), later.toString()));
        as(LEA).get("/v1/account-plans?dueBy=soon&x=1")
                .then()
                .statusCode(422)
                .body("errors.parameter", contains("dueBy", "x"));
    }

    @Test
    void everyFaultIsToldAndNothingIsWritten() {
        assertThat(pointers(write(Map.of("risks", " ", "nextReviewOn", "soon", "goals", "x"))))
                .containsExactlyInAnyOrder("#/risks", "#/nextReviewOn", "#/goals");
        assertThat(pointers(write(Map.of()))).containsExactly("#");
        review(Map.of()).then().statusCode(404);
        write(PLAN).then().statusCode(201);
        assertThat(pointers(review(Map.of("nextReviewOn", "2026-03-01")))).containsExactly("#/nextReviewOn");
        assertThat(Database.count("account_plan_reviews")).isZero();
    }

    private Response write(Map<String, Object> plan) {
        return as(CARL).body(plan).put("/v1/accounts/{id}/account-plan", account);
    }

    private Response review(Map<String, Object> review) {
        return as(CARL).body(review).post("/v1/accounts/{id}/account-plan/reviews", account);
    }

    private static Response list(String query) {
        return as(LEA).urlEncodingEnabled(false)
                .get("/v1/account-plans?" + query)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static boolean isDue(EventEnvelope sent) {
        return sent.type().equals("steward.account-plan.review-due.v1");
    }
}
