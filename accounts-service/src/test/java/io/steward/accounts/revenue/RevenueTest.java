package io.steward.accounts.revenue;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ledger: whichever way the revenue of an account changes, it says so. */
@QuarkusTest
class RevenueTest {

    private static final String CARL = Tokens.of("carl", "csm");

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-15T08:00:00Z"));
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void theFirstRevenueCountsSinceTheAccountBegan() {
        // When
        UUID id = existing("crm-1", with(paying(100), "startedOn", "2026-01-10"));

        // Then
        movements(id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("NEW"))
                .body("items[0].effectiveOn", equalTo("2026-01-10"))
                .body("items[0].amount", equalTo(100))
                .body("items[0].recordedBy", equalTo("lea"));
    }

    @Test
    void everyWayToChangeTheRevenueWritesTheLedger() {
        // Given
        UUID id = existing("crm-1", paying(100));

        // When
        put("crm-1", paying(150)).then().statusCode(200);
        as(CARL).body(Map.of("mrr", Map.of("amount", 120)))
                .patch("/v1/accounts/{id}", id)
                .then()
                .statusCode(200);
        as(LEA).body(Map.of("items", List.of(with(paying(0), "externalId", "crm-1"))))
                .post("/v1/accounts/batch-upsert")
                .then()
                .statusCode(200);
        as(LEA).body(Map.of("items", List.of(with(paying(80), "externalId", "crm-1"))))
                .post("/v1/accounts/batch-upsert")
                .then()
                .statusCode(200);
        as(CARL).body(Map.of("reason", "PRICE", "churnedOn", "2026-03-14"))
                .post("/v1/accounts/{id}/churns", id)
                .then()
                .statusCode(201);

        // Then
        Response ledger = movements(id);
        assertThat(ledger.<List<String>>path("items.kind"))
                .containsExactlyInAnyOrder("CHURN", "REACTIVATION", "CHURN", "CONTRACTION", "EXPANSION", "NEW");
        assertThat(sum(id)).isEqualByComparingTo("0");
    }

    @Test
    void stagesAndNamesMoveNoRevenueButAStatedChurnDoes() {
        // Given
        UUID id = existing("crm-1", paying(100));

        // When
        put("crm-1", with(paying(100), "name", "Other")).then().statusCode(200);
        put("crm-1", with(paying(100), "stage", "CHURNED")).then().statusCode(200);

        // Then
        assertThat(movements(id).<List<String>>path("items.kind")).containsExactlyInAnyOrder("NEW", "CHURN");
    }

    @Test
    void revenueIsStatedByItsDay() {
        // Given
        UUID id = existing("crm-1", with(paying(100), "startedOn", "2026-01-10"));

        // When
        Response stated = record(id, 130, "2026-02-01");

        // Then
        stated.then().statusCode(201).body("mrr.amount", equalTo(130)).header("ETag", equalTo("\"2\""));
        movements(id)
                .then()
                .body("items[0].kind", equalTo("EXPANSION"))
                .body("items[0].effectiveOn", equalTo("2026-02-01"))
                .body("items[0].reason", equalTo("Seats"));
    }

    @Test
    void aDayBehindALaterMovementIsAConflictAndTheFutureIsNone() {
        // Given
        UUID id = existing("crm-1", with(paying(100), "startedOn", "2026-01-10"));
        record(id, 130, "2026-02-01").then().statusCode(201);

        // When
        Response earlier = record(id, 140, "2026-01-31");
        Response future = record(id, 140, "2026-03-16");

        // Then
        earlier.then().statusCode(409);
        assertThat(pointers(future)).containsExactly("#/effectiveOn");
        assertThat(sum(id)).isEqualByComparingTo("130");
    }

    @Test
    void aCorrectionTakesBackAndSaysWhatIsRight() {
        // Given
        UUID id = existing("crm-1", with(paying(100), "startedOn", "2026-01-10"));
        record(id, 1000, "2026-02-01").then().statusCode(201);
        String wrong = movements(id).path("items[0].id");

        // When
        Response corrected = correct(id, wrong, Map.of("amount", 90, "reason", "A zero too many"));

        // Then
        corrected.then().statusCode(201);
        as(CARL).get("/v1/accounts/{id}", id).then().body("mrr.amount", equalTo(190));
        Response ledger = movements(id);
        assertThat(ledger.<List<Object>>path("items.amount")).containsExactlyInAnyOrder(100, 900, -900, 90);
        assertThat(ledger.<List<Object>>path("items.findAll { it.reversal }.corrects"))
                .containsExactly(wrong);
        assertThat(sum(id)).isEqualByComparingTo("190");
    }

    @Test
    void aDayIsCorrectedWithoutChangingTheRevenue() {
        // Given
        UUID id = existing("crm-1", paying(100));
        String wrong = movements(id).path("items[0].id");

        // When
        correct(id, wrong, Map.of("effectiveOn", "2025-12-01", "reason", "They began earlier"))
                .then()
                .statusCode(201);

        // Then
        assertThat(sum(id)).isEqualByComparingTo("100");
        as(CARL).get("/v1/accounts/{id}", id).then().header("ETag", equalTo("\"1\""));
        record(id, 110, "2026-01-01").then().statusCode(201);
    }

    @Test
    void aMovementIsCorrectedOnceAndNotIntoNothing() {
        // Given
        UUID id = existing("crm-1", paying(100));
        String wrong = movements(id).path("items[0].id");
        correct(id, wrong, Map.of("amount", 90, "reason", "Less")).then().statusCode(201);

        // When
        Response again = correct(id, wrong, Map.of("amount", 80, "reason", "Even less"));
        Response nothing = correct(id, wrong, Map.of("amount", 0));
        Response unknown = correct(id, UUID.randomUUID().toString(), Map.of("amount", 1, "reason", "x"));

        // Then
        again.then().statusCode(409);
        assertThat(pointers(nothing)).containsExactlyInAnyOrder("#/amount", "#/reason");
        unknown.then().statusCode(404);
        assertThat(sum(id)).isEqualByComparingTo("90");
    }

    /** As when accounts are merged: figures read the months, which follow the ledger whichever way it is written. */
    @Test
    void theMonthsFollowAMovementToAnotherAccount() {
        // Given
        UUID left = existing("crm-1", with(paying(100), "startedOn", "2026-01-10"));
        UUID taken = existing("crm-2", with(paying(30), "startedOn", "2026-01-20"));
        record(left, 150, "2026-02-01").then().statusCode(201);

        // When
        Database.execute("UPDATE revenue_movements SET account_id = ? WHERE account_id = ?", taken, left);

        // Then
        assertThat(Database.rows(
                        "SELECT account_id, month::text, net::integer, accounts FROM revenue_months ORDER BY 2"))
                .containsExactly(
                        Map.of("account_id", taken, "month", "2026-01-01", "net", 130, "accounts", 2),
                        Map.of("account_id", taken, "month", "2026-02-01", "net", 50, "accounts", 0));
    }

    @Test
    void theLedgerIsReadPageByPage() {
        // Given
        UUID id = existing("crm-1", with(paying(100), "startedOn", "2026-01-01"));
        record(id, 110, "2026-02-01");
        record(id, 120, "2026-03-01");
        Response first = as(CARL).get("/v1/accounts/{id}/revenue/movements?limit=2", id);

        // When
        Response second =
                as(CARL).get("/v1/accounts/{id}/revenue/movements?limit=2&after={after}", id, first.path("next"));

        // Then
        assertThat(first.<List<String>>path("items.effectiveOn")).containsExactly("2026-03-01", "2026-02-01");
        assertThat(second.<List<String>>path("items.effectiveOn")).containsExactly("2026-01-01");
    }

    private static Map<String, Object> paying(int amount) {
        return with(account("Acme"), "mrr", Map.of("amount", amount, "currency", "EUR"));
    }

    private static Response movements(UUID id) {
        return as(CARL).get("/v1/accounts/{id}/revenue/movements", id)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private static Response record(UUID id, int amount, String on) {
        return as(CARL).body(Map.of(
                        "mrr", Map.of("amount", amount, "currency", "EUR"), "effectiveOn", on, "reason", "Seats"))
                .post("/v1/accounts/{id}/revenue/movements", id);
    }

    private static Response correct(UUID id, String movement, Map<String, Object> body) {
        return as(CARL).body(body).post("/v1/accounts/{id}/revenue/movements/{movement}/corrections", id, movement);
    }

    private static BigDecimal sum(UUID id) {
        return (BigDecimal) Database.rows("SELECT sum(amount) AS sum FROM revenue_movements WHERE account_id = ?", id)
                .getFirst()
                .get("sum");
    }
}
