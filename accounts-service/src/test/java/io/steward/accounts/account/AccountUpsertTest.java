package io.steward.accounts.account;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountUpsertTest {

    private static final Map<String, Object> WHOLE = Map.ofEntries(
            Map.entry("name", " Acme Inc. "),
            Map.entry("domain", "ACME.com"),
            Map.entry("plan", "Pro"),
            Map.entry("segment", "MID_MARKET"),
            Map.entry("seats", 25),
            Map.entry("mrr", Map.of("amount", 1200.50, "currency", "EUR")),
            Map.entry("startedOn", "2026-01-15"),
            Map.entry("renewsOn", "2027-01-15"),
            Map.entry("owner", "carl"),
            Map.entry("stage", "ADVOCACY"),
            Map.entry("attributes", Map.of("region", "EMEA", "employees", 120, "tags", List.of("a", "b"))));

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @AfterAll
    static void letTimeRun() {
        TestClock.reset();
    }

    @Test
    void aNewAccountIsAnsweredWith201ItsPlaceAndItsVersion() {
        Response answer = put("crm-1", WHOLE);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/accounts/" + answer.path("id")))
                .body("externalId", is("crm-1"))
                .body("name", is("Acme Inc."))
                .body("domain", is("acme.com"))
                .body("plan", is("Pro"))
                .body("segment", is("MID_MARKET"))
                .body("seats", is(25))
                .body("mrr.amount", is(1200.5f))
                .body("mrr.currency", is("EUR"))
                .body("startedOn", is("2026-01-15"))
                .body("renewsOn", is("2027-01-15"))
                .body("owner", is("carl"))
                .body("stage", is("ADVOCACY"))
                .body("attributes.employees", is(120))
                .body("attributes.tags", is(List.of("a", "b")))
                .body("version", is(1))
                .body("createdAt", is("2026-03-01T08:00:00Z"));
    }

    @Test
    void whatWasWrittenIsReadBackById() {
        Map<String, Object> written = put("crm-1", WHOLE).path("$");

        Response read = as(LEA).get("/v1/accounts/by-external-id/crm-1");

        assertThat(read.<Map<String, Object>>path("$")).isEqualTo(written);
        as(LEA).get("/v1/accounts/{id}", read.<String>path("id"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aSecondPutReplacesTheWholeContentAndKeepsTheStage() {
        put("crm-1", WHOLE);
        TestClock.advance(Duration.ofHours(1));

        Response answer = put("crm-1", Map.of("name", "Acme Corp"));

        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", is("Acme Corp"))
                .body("domain", nullValue())
                .body("mrr", nullValue())
                .body("owner", nullValue())
                .body("stage", is("ADVOCACY"))
                .body("attributes", is(Map.of()))
                .body("createdAt", is("2026-03-01T08:00:00Z"))
                .body("updatedAt", is("2026-03-01T09:00:00Z"));
    }

    @Test
    void theSameContentRaisesNoVersionAndPublishesNothing() {
        UUID id = existing("crm-1", WHOLE);
        Database.execute("DELETE FROM outbox");
        TestClock.advance(Duration.ofHours(1));

        Response answer =
                put("crm-1", with(WHOLE, "mrr", Map.of("amount", new BigDecimal("1200.5000"), "currency", "EUR")));

        answer.then().statusCode(200).header("ETag", "\"1\"").body("updatedAt", is("2026-03-01T08:00:00Z"));
        assertThat(Database.rows("SELECT version FROM accounts WHERE id = ?", id))
                .containsExactly(Map.of("version", 1L));
    }

    @Test
    void aStaleIfMatchIsRefusedAndChangesNothing() {
        put("crm-1", WHOLE);
        put("crm-1", with(WHOLE, "plan", "Max"));

        Response answer = as(LEA).header("If-Match", "\"1\"")
                .body(with(WHOLE, "plan", "Mini"))
                .put("/v1/accounts/by-external-id/crm-1");

        answer.then().statusCode(412).contentType(equalTo("application/problem+json"));
        assertThat(as(LEA).get("/v1/accounts/by-external-id/crm-1").<String>path("plan"))
                .isEqualTo("Max");
    }

    @Test
    void thePresentVersionInIfMatchIsAccepted() {
        put("crm-1", WHOLE);

        Response answer = as(LEA).header("If-Match", "\"1\"")
                .body(with(WHOLE, "plan", "Max"))
                .put("/v1/accounts/by-external-id/crm-1");

        answer.then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void ifMatchNeedsSomethingThatCouldMatch() {
        Response answer = as(LEA).header("If-Match", "*").body(WHOLE).put("/v1/accounts/by-external-id/crm-1");

        answer.then().statusCode(412);
        assertThat(Database.count("accounts")).isZero();
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        UUID id = existing("crm-1");

        Response answer = as(LEA).header("If-None-Match", "\"1\"").get("/v1/accounts/{id}", id);

        answer.then().statusCode(304).header("ETag", "\"1\"");
        assertThat(answer.asString()).isEmpty();
    }

    @Test
    void theStageOfANewAccountFollowsFromItsFirstDay() {
        put("today", account("Today"));
        put("day-31", with(account("A month"), "startedOn", "2026-01-29"));
        put("day-91", with(account("A quarter"), "startedOn", "2025-11-30"));

        List<Map<String, Object>> stages =
                Database.rows("SELECT external_id, stage FROM accounts ORDER BY created_at, id");

        assertThat(stages)
                .containsExactly(
                        Map.of("external_id", "today", "stage", "ONBOARDING"),
                        Map.of("external_id", "day-31", "stage", "ADOPTION"),
                        Map.of("external_id", "day-91", "stage", "RETENTION"));
    }

    @Test
    void anExternalIdMayHoldAnyVisibleCharacter() {
        String key = "crm/17 ü:€?#%";

        Response answer = put(key, account("Acme"));

        answer.then().statusCode(201).body("externalId", is(key));
        as(LEA).get("/v1/accounts/by-external-id/{key}", key).then().statusCode(200);
    }

    @Test
    void anUnknownAccountIsAProblem() {
        Response answer = as(LEA).get("/v1/accounts/{id}", UUID.randomUUID());

        answer.then().statusCode(404).contentType("application/problem+json").body("status", is(404));
    }

    @Test
    void aCsmCreatesAndChangesOwnAccounts() {
        String carl = Tokens.of("carl", "csm");

        Response created = as(carl).body(account("Own")).put("/v1/accounts/by-external-id/crm-1");
        Response changed = as(carl).body(with(account("Own"), "plan", "Pro")).put("/v1/accounts/by-external-id/crm-1");

        created.then().statusCode(201);
        changed.then().statusCode(200);
    }

    @Test
    void aCsmTakesNoAccountOfAnotherAndGivesNoneAway() {
        String carl = Tokens.of("carl", "csm");
        put("coras", with(account("Cora's"), "owner", "cora"));
        put("carls", account("Carl's"));

        List<Integer> statuses = List.of(
                as(carl).body(account("Mine now"))
                        .put("/v1/accounts/by-external-id/coras")
                        .statusCode(),
                as(carl).body(with(account("Yours now"), "owner", "cora"))
                        .put("/v1/accounts/by-external-id/carls")
                        .statusCode(),
                as(carl).body(with(account("New"), "owner", "cora"))
                        .put("/v1/accounts/by-external-id/new")
                        .statusCode());

        assertThat(statuses).containsExactly(403, 403, 403);
        assertThat(Database.rows("SELECT name FROM accounts ORDER BY name"))
                .containsExactly(Map.of("name", "Carl's"), Map.of("name", "Cora's"));
    }
}
