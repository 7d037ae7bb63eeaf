package io.steward.accounts.lifecycle;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an account ends and comes back. */
@QuarkusTest
class LifecycleTest {

    private static final String CARL = Tokens.of("carl", "csm");
    private static final Map<String, Object> MRR = Map.of("amount", 900, "currency", "EUR");
    private static final Map<String, Object> LEFT =
            Map.of("reason", "MISSING_FEATURE", "note", "No import.\nThey asked twice.", "churnedOn", "2026-02-20");

    private UUID account;

    @BeforeEach
    void anAccountOfCarl() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        account = existing("crm-1", with(account("Acme"), "mrr", MRR));
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void aChurnTakesTheStageAndTheRevenueAndKeepsTheReason() {
        try (Topic topic = Topic.of(Topics.ACCOUNTS)) {
            // When
            Response recorded = churn(LEFT);

            // Then
            recorded.then()
                    .statusCode(201)
                    .body("reason", equalTo("MISSING_FEATURE"))
                    .body("badFit", equalTo(false))
                    .body("lostMrr.amount", equalTo(900))
                    .body("recordedBy", equalTo("carl"));
            as(CARL).get("/v1/accounts/{id}", account)
                    .then()
                    .body("stage", equalTo("CHURNED"))
                    .body("mrr.amount", equalTo(0));
            as(CARL).get("/v1/accounts/{id}/journey", account)
                    .then()
                    .body("stages.reason", hasItem("Churned: MISSING_FEATURE"));
            EventEnvelope event = topic.await(sent -> sent.type().equals("steward.account.churned.v1"));
            assertThat(event.data().get("churnedOn").asText()).isEqualTo("2026-02-20");
        }
    }

    @Test
    void everyFaultOfAChurnIsToldAndNothingChanges() {
        // When
        Response answer = churn(Map.of("reason", "BORED", "badFit", "perhaps", "churnedOn", "soon"));
        Response future = churn(Map.of("reason", "PRICE", "churnedOn", "2026-03-02"));

        // Then
        assertThat(pointers(answer)).containsExactlyInAnyOrder("#/reason", "#/badFit", "#/churnedOn");
        assertThat(pointers(future)).containsExactly("#/churnedOn");
        as(CARL).get("/v1/accounts/{id}", account).then().body("stage", equalTo("ONBOARDING"));
        assertThat(Database.count("churns")).isZero();
    }

    @Test
    void aSecondChurnWhileTheCustomerIsGoneIsAConflict() {
        // Given
        churn(LEFT).then().statusCode(201);

        // When
        Response second = churn(LEFT);

        // Then
        second.then().statusCode(409);
        assertThat(Database.count("churns")).isOne();
    }

    @Test
    void anAccountThatWasStatedAsChurnedGetsItsReasonAfterwards() {
        // Given
        put("crm-1", with(account("Acme"), "stage", "CHURNED")).then().statusCode(200);

        // When
        Response recorded = churn(with(LEFT, "badFit", true));

        // Then
        recorded.then().statusCode(201).body("badFit", equalTo(true)).body("lostMrr", nullValue());
    }

    @Test
    void aCustomerComesBackWithNewRevenue() {
        // Given
        churn(LEFT).then().statusCode(201);

        // When
        Response back = as(CARL).body(
                        Map.of("reason", "The import is there", "mrr", Map.of("amount", 500, "currency", "EUR")))
                .post("/v1/accounts/{id}/reactivations", account);

        // Then
        back.then()
                .statusCode(201)
                .body("stage", equalTo("ONBOARDING"))
                .body("mrr.amount", equalTo(500))
                .header("ETag", equalTo("\"3\""));
        as(CARL).get("/v1/accounts/{id}/churns", account)
                .then()
                .body("items", hasSize(1))
                .body("items[0].reactivatedOn", equalTo("2026-03-01"));
        churn(Map.of("reason", "PRICE")).then().statusCode(201);
        as(CARL).get("/v1/accounts/{id}/churns", account).then().body("items", hasSize(2));
    }

    @Test
    void whoHasNotLeftCannotComeBack() {
        as(CARL).body(Map.of("reason", "x"))
                .post("/v1/accounts/{id}/reactivations", account)
                .then()
                .statusCode(409);
    }

    @Test
    void everyFaultOfAReactivationIsTold() {
        Response answer = as(CARL).body(Map.of("stage", "CHURNED", "mrr", Map.of("amount", -1, "currency", "EURO")))
                .post("/v1/accounts/{id}/reactivations", account);

        assertThat(pointers(answer)).containsExactlyInAnyOrder("#/stage", "#/mrr/amount", "#/mrr/currency", "#/reason");
    }

    @Test
    void anArchivedAccountIsInNoListAndIsReadByItsId() {
        // Given
        existing("crm-2");

        // When
        Response archived = as(CARL).put("/v1/accounts/{id}/archive", account);

        // Then
        archived.then().statusCode(200).body("archivedAt", notNullValue()).header("ETag", equalTo("\"2\""));
        assertThat(keys("")).containsExactly("crm-2");
        assertThat(keys("?archived=ONLY")).containsExactly("crm-1");
        assertThat(keys("?archived=INCLUDED")).containsExactlyInAnyOrder("crm-1", "crm-2");
        assertThat(keys("?ids=" + account)).containsExactly("crm-1");
        as(CARL).get("/v1/accounts/{id}", account).then().statusCode(200);
    }

    @Test
    void archivingTwiceChangesNothingAndRestoringBringsItBack() {
        // Given
        as(CARL).put("/v1/accounts/{id}/archive", account).then().statusCode(200);
        as(CARL).put("/v1/accounts/{id}/archive", account).then().header("ETag", equalTo("\"2\""));

        // When
        Response restored = as(CARL).delete("/v1/accounts/{id}/archive", account);

        // Then
        restored.then().statusCode(200).body("archivedAt", nullValue()).header("ETag", equalTo("\"3\""));
        assertThat(keys("")).containsExactly("crm-1");
    }

    @Test
    void anUpsertLeavesAnArchivedAccountArchived() {
        // Given
        as(CARL).put("/v1/accounts/{id}/archive", account).then().statusCode(200);

        // When
        Response upserted = put("crm-1", account("Acme Inc."));

        // Then
        upserted.then().statusCode(200).body("archivedAt", notNullValue()).body("name", equalTo("Acme Inc."));
    }

    private Response churn(Map<String, Object> body) {
        return as(CARL).body(body).post("/v1/accounts/{id}/churns", account);
    }

    private static List<String> keys(String query) {
        return as(CARL).get("/v1/accounts" + query).path("items.externalId");
    }
}
