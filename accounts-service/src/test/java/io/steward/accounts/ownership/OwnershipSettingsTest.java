package io.steward.accounts.ownership;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.ownership.Staff.ADA;
import static io.steward.accounts.ownership.Staff.bound;
import static io.steward.accounts.ownership.Staff.rule;
import static io.steward.accounts.ownership.Staff.settings;
import static io.steward.accounts.ownership.Staff.works;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What accounts weigh, and how much each person has. */
@QuarkusTest
class OwnershipSettingsTest {

    @BeforeEach
    void clean() {
        Api.clean();
        as(ADA).body(Map.of("reportingCurrency", "USD"))
                .put("/v1/revenue-settings")
                .then()
                .statusCode(200);
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void settingsAreChangedInTheVersionThatOneKnows() {
        // Given
        Response before = as(ADA).get("/v1/ownership-settings");
        String tag = before.header("ETag");

        // When
        Response changed = as(ADA).header("If-Match", tag).body(settings(true)).put("/v1/ownership-settings");

        // Then
        changed.then()
                .statusCode(200)
                .body("automatic", is(true))
                .body("revenueWeights.from", contains(0, 1000))
                .body("revenueWeights.value", contains(1, 3))
                .body("rules", equalTo(List.of(rule("true", "smb"))));
        as(ADA).header("If-Match", tag)
                .body(settings(true))
                .put("/v1/ownership-settings")
                .then()
                .statusCode(412);
        as(LEA).header("If-None-Match", changed.header("ETag"))
                .get("/v1/ownership-settings")
                .then()
                .statusCode(304);
    }

    @Test
    void everyFaultOfTheSettingsIsNamedAndNothingChanges() {
        // Given
        String before = as(ADA).get("/v1/ownership-settings").asString();
        Map<String, Object> wrong = with(settings(true), "revenueWeights", List.of(bound(5, 1), bound(5, 0)));
        wrong = with(wrong, "riskFactors", List.of());
        wrong = with(wrong, "unknownRiskFactor", 0.001);
        wrong = with(wrong, "defaultCapacity", -1);
        wrong = with(
                wrong,
                "rules",
                List.of(rule("account.colour == 'red'", "smb"), rule("account.mrr", " "), rule("true", "smb")));

        // When
        Response refused = as(ADA).body(wrong).put("/v1/ownership-settings");

        // Then
        assertThat(pointers(refused))
                .containsExactlyInAnyOrder(
                        "#/revenueWeights/0/from",
                        "#/revenueWeights/1/from",
                        "#/revenueWeights/1/value",
                        "#/riskFactors",
                        "#/unknownRiskFactor",
                        "#/defaultCapacity",
                        "#/rules/0/when",
                        "#/rules/1/when",
                        "#/rules/1/pool");
        assertThat(as(ADA).get("/v1/ownership-settings").asString()).isEqualTo(before);
    }

    @Test
    void anAccountWeighsByItsRevenueAndItsRisk() {
        // Given
        works("carl", "smb", 10);
        Staff.are(settings(false));
        existing("crm-1", account("Unknown"));
        existing("crm-2", paying(999));
        existing("crm-3", paying(1000));
        UUID weak = existing("crm-4", paying(5000));
        Database.execute("UPDATE accounts SET score = 59 WHERE id = ?", weak);

        // When
        Response loads = as(LEA).get("/v1/staff-loads");

        // Then
        loads.then()
                .statusCode(200)
                .body("items.username", contains("carl"))
                .body("items[0].accounts", is(4))
                .body("items[0].weight", is(1 + 1 + 3 + 6))
                .body("items[0].capacity", is(10))
                .body("items[0].utilisation", is(1.1f))
                .body("items[0].mrr.amount", is(6999))
                .body("items[0].mrr.currency", is("USD"));
    }

    @Test
    void revenueInAnotherCurrencyWeighsByItsRateAndIsToldApartWithoutOne() {
        // Given
        works("carl", "smb", null);
        Staff.are(settings(false));
        as(ADA).body(Map.of("rate", 2)).put("/v1/exchange-rates/EUR/2026-01-01");
        as(ADA).body(Map.of("rate", 9)).put("/v1/exchange-rates/EUR/2026-06-01");
        existing("crm-1", with(account("Acme"), "mrr", Map.of("amount", 600, "currency", "EUR")));
        existing("crm-2", with(account("Beta"), "mrr", Map.of("amount", 600, "currency", "CHF")));

        // When
        Response loads = as(LEA).get("/v1/staff-loads");

        // Then
        loads.then()
                .body("items[0].weight", is(3 + 1))
                .body("items[0].mrr.amount", is(1200))
                .body("items[0].accountsWithoutRate", is(1))
                .body("items[0].capacity", is(20));
    }

    @Test
    void whoChurnedOrIsArchivedWeighsNothing() {
        // Given
        works("carl", "smb", 10);
        existing("crm-1", with(account("Gone"), "stage", "CHURNED"));
        UUID archived = existing("crm-2", account("Archived"));

        // When
        as(LEA).put("/v1/accounts/{id}/archive", archived).then().statusCode(200);

        // Then
        as(LEA).get("/v1/staff-loads").then().body("items[0].accounts", is(0)).body("items[0].weight", is(0));
    }

    @Test
    void loadsAreListedByPoolAndInPagesWithWhoeverLeftAccountsBehind() {
        // Given
        works("carl", "smb", 10);
        works("cora", "enterprise", 10);
        works("lea", null, null);
        Staff.left("otto", "smb");
        Staff.left("zoe", "smb");
        existing("crm-1", with(account("Acme"), "owner", "otto"));

        // When
        Response first = as(LEA).get("/v1/staff-loads?limit=3");

        // Then
        first.then().body("items.username", contains("carl", "cora", "lea"));
        as(LEA).get("/v1/staff-loads?limit=3&after=" + first.path("next"))
                .then()
                .body("items.username", contains("otto"));
        as(LEA).get("/v1/staff-loads?pool=enterprise").then().body("items.username", contains("cora"));
    }

    private static Map<String, Object> paying(int amount) {
        return with(account("Pays " + amount), "mrr", Map.of("amount", amount, "currency", "USD"));
    }
}
