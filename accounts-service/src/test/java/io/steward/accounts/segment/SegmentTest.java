package io.steward.accounts.segment;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SegmentTest {

    private static final Map<String, Object> STARTUPS = Map.of(
            "name", "Startups",
            "engagementModel", "POOLED",
            "training", "GROUP",
            "pool", "founders",
            "cadence", Map.of("checkInEvery", "P21D", "checkInAtLatestAfter", "P2M", "newsletterEvery", "P14D"));

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void fourAreThereFromTheBeginning() {
        Response answer = as(LEA).get("/v1/segments");

        answer.then()
                .statusCode(200)
                .body("items.key", contains("ENTERPRISE", "MID_MARKET", "SELF_SERVE", "SMB"))
                .body("items.engagementModel", contains("HIGH_TOUCH", "HYBRID", "TECH_TOUCH", "LOW_TOUCH"))
                .body("items.dedicatedCsm", contains(true, false, false, false))
                .body("items.cadence.checkInEvery", contains("P7D", "P14D", null, "P1M"))
                .body("items.cadence.checkInAtLatestAfter", contains("P1M", "P1M", null, "P3M"))
                .body("items.cadence.reviewEvery", contains("P3M", "P3M", null, "P3M"))
                .body("items.cadence.newsletterEvery", contains("P1M", "P1M", "P1M", "P1M"));
    }

    @Test
    void aVendorAddsOneOfItsOwn() {
        Response answer = as(LEA).body(STARTUPS).put("/v1/segments/STARTUP");

        answer.then().statusCode(201).header("ETag", "\"1\"").body("pool", is("founders"));
        as(LEA).get("/v1/segments/STARTUP")
                .then()
                .statusCode(200)
                .body("name", is("Startups"))
                .body("engagementModel", is("POOLED"))
                .body("training", is("GROUP"))
                .body("dedicatedCsm", is(false))
                .body("cadence.checkInEvery", is("P21D"))
                .body("cadence.reviewEvery", nullValue())
                .body("accountCount", nullValue());
        put("crm-1", with(account("Acme"), "segment", "STARTUP")).then().statusCode(201);
    }

    @Test
    void whatIsChangedMustBeTheVersionThatWasSeen() {
        as(LEA).body(STARTUPS).put("/v1/segments/STARTUP").then().statusCode(201);
        as(LEA).header("If-Match", "\"1\"")
                .body(with(STARTUPS, "pool", null))
                .put("/v1/segments/STARTUP")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("pool", nullValue());

        Response late = as(LEA).header("If-Match", "\"1\"").body(STARTUPS).put("/v1/segments/STARTUP");

        late.then().statusCode(412);
        as(LEA).get("/v1/segments/STARTUP").then().body("pool", nullValue());
    }

    @Test
    void everyFaultIsNamed() {
        Response answer = as(LEA).body("""
                {"engagementModel": "NO_TOUCH", "pool": "", "colour": "red",
                 "cadence": {"checkInEvery": "weekly", "reviewEvery": "PT1H", "party": "P1Y"}}""").put("/v1/segments/STARTUP");

        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "#/name",
                        "#/engagementModel",
                        "#/pool",
                        "#/colour",
                        "#/cadence/checkInEvery",
                        "#/cadence/reviewEvery",
                        "#/cadence/party");
        as(LEA).get("/v1/segments/STARTUP").then().statusCode(404);
    }

    @Test
    void aKeyIsInCapitals() {
        Response answer = as(LEA).body(STARTUPS).put("/v1/segments/startup");

        answer.then().statusCode(422).body("errors.parameter", contains("key"));
    }

    @Test
    void oneThatAccountsAreInStays() {
        as(LEA).body(STARTUPS).put("/v1/segments/STARTUP").then().statusCode(201);
        UUID account = existing("crm-1", with(account("Acme"), "segment", "STARTUP"));
        as(LEA).put("/v1/accounts/{id}/archive", account).then().statusCode(200);

        Response answer = as(LEA).delete("/v1/segments/STARTUP");

        answer.then().statusCode(409);
        as(LEA).get("/v1/segments/STARTUP").then().statusCode(200);
    }

    @Test
    void oneThatNobodyIsInCanGo() {
        as(LEA).body(STARTUPS).put("/v1/segments/STARTUP").then().statusCode(201);

        Response answer = as(LEA).delete("/v1/segments/STARTUP");

        answer.then().statusCode(204);
        assertThat(pointers(put("crm-1", with(account("Acme"), "segment", "STARTUP"))))
                .containsExactly("#/segment");
    }

    @Test
    void itsAccountsAreCountedWithoutArchivedOnes() {
        existing("crm-1");
        existing("crm-2");
        UUID archived = existing("crm-3");
        existing("crm-4", with(account("Large"), "segment", "ENTERPRISE"));
        as(LEA).put("/v1/accounts/{id}/archive", archived).then().statusCode(200);

        Response answer = as(LEA).queryParam("count", true).get("/v1/segments");

        answer.then().body("items.accountCount", contains(1, 0, 0, 2));
    }

    @Test
    void anUnknownSegmentIsAFaultInEveryWayOfStatingOne() {
        UUID account = existing("crm-1");

        Response upsert = put("crm-1", with(account("Acme"), "segment", "HUGE"));
        Response patch = as(LEA).body(Map.of("segment", "HUGE")).patch("/v1/accounts/{id}", account);
        Response batch = as(LEA).body(Map.of(
                        "items", List.of(with(with(account("Beta"), "externalId", "crm-2"), "segment", "HUGE"))))
                .post("/v1/accounts/batch-upsert");

        assertThat(pointers(upsert)).containsExactly("#/segment");
        assertThat(pointers(patch)).containsExactly("#/segment");
        batch.then().body("results[0].problem.errors.pointer", contains("#/items/0/segment"));
        assertThat(Database.rows("SELECT segment FROM accounts"))
                .extracting(row -> row.get("segment"))
                .containsExactly("SMB");
    }

    @Test
    void whoeverStatesASegmentPinsItUntilItIsGivenBack() {
        UUID account = existing("crm-1");
        as(LEA).get("/v1/accounts/{id}", account).then().body("segmentPinned", is(true));

        Response answer = as(LEA).body("{\"segment\": null}").patch("/v1/accounts/{id}", account);

        answer.then().statusCode(200).body("segment", nullValue()).body("segmentPinned", is(false));
        assertThat(Database.rows("""
                SELECT actor, changes -> 'segment' ->> 'before' AS segment,
                       changes -> 'segment_pinned' ->> 'before' AS pinned
                  FROM audit_entries WHERE aggregate = 'account' AND action = 'CHANGED'""")).containsExactly(Map.of("actor", "lea", "segment", "SMB", "pinned", "true"));
    }

    @Test
    void aSegmentThatRulesGaveStaysWhereNobodyStatesOneAndIsPinnedByWhoeverDoes() {
        UUID account = existing("crm-1", with(account("Acme"), "segment", null));
        Database.execute("UPDATE accounts SET segment = 'ENTERPRISE'");
        put("crm-1", with(with(account("Acme"), "segment", null), "plan", "Pro"))
                .then()
                .statusCode(200)
                .body("segment", is("ENTERPRISE"))
                .body("segmentPinned", is(false));
        as(LEA).body(Map.of("plan", "Max"))
                .patch("/v1/accounts/{id}", account)
                .then()
                .body("segment", is("ENTERPRISE"))
                .body("segmentPinned", is(false));

        Response stated = put("crm-1", with(account("Acme"), "segment", "ENTERPRISE"));

        stated.then().body("segment", is("ENTERPRISE")).body("segmentPinned", is(true));
        as(LEA).queryParam("segment", "ENTERPRISE")
                .get("/v1/accounts")
                .then()
                .body("items.externalId", hasItem("crm-1"));
    }
}
