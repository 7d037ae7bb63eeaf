package io.steward.accounts.account;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.accounts.SqlStatements;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchUpsertTest {

    @Inject
    SqlStatements statements;

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void eachItemIsToldWhatBecameOfItInTheOrderOfTheRequest() {
        UUID present = existing("present", account("Present"));
        UUID same = existing("same", account("Same"));

        Response answer = batch(List.of(item("new", "New"), item("present", "Changed"), item("same", "Same")));

        answer.then()
                .statusCode(200)
                .body("results", hasSize(3))
                .body("results.index", is(List.of(0, 1, 2)))
                .body("results.externalId", is(List.of("new", "present", "same")))
                .body("results.outcome", is(List.of("CREATED", "UPDATED", "UNCHANGED")))
                .body("results[1].id", is(present.toString()))
                .body("results[2].id", is(same.toString()));
        assertThat(Database.rows("SELECT external_id, name, version FROM accounts ORDER BY external_id"))
                .containsExactly(
                        Map.of("external_id", "new", "name", "New", "version", 1L),
                        Map.of("external_id", "present", "name", "Changed", "version", 2L),
                        Map.of("external_id", "same", "name", "Same", "version", 1L));
    }

    @Test
    void aBadItemSpoilsNoOther() {
        Response answer = batch(List.of(
                item("a", "A"), with(with(item("b", "B"), "seats", -1), "segment", "huge"), item("c", "C")));

        answer.then()
                .statusCode(200)
                .body("results.outcome", is(List.of("CREATED", "ERROR", "CREATED")))
                .body("results[1].id", nullValue())
                .body("results[1].externalId", is("b"))
                .body("results[1].problem.status", is(422))
                .body("results[1].problem.errors.pointer", is(List.of("#/items/1/segment", "#/items/1/seats")));
        assertThat(Database.count("accounts")).isEqualTo(2);
    }

    @Test
    void aRepeatedKeyIsAnErrorThatNamesTheFirst() {
        Response answer = batch(List.of(item("a", "First"), item("b", "B"), item("a", "Second")));

        answer.then()
                .body("results.outcome", is(List.of("CREATED", "CREATED", "ERROR")))
                .body("results[2].problem.errors[0].pointer", is("#/items/2/externalId"))
                .body("results[2].problem.detail", is("repeats the one of item 0"));
        assertThat(Database.rows("SELECT name FROM accounts WHERE external_id = 'a'"))
                .containsExactly(Map.of("name", "First"));
    }

    @Test
    void anItemWithoutKeyOrOfAnotherShapeIsAnErrorOfItsOwn() {
        Response answer = as(LEA).body("""
                {"items": [{"name": "No key"}, 17, null, {"externalId": 5, "name": "Number"}, {"externalId": "a", "name": "A"}]}""").post("/v1/accounts/batch-upsert");

        answer.then()
                .statusCode(200)
                .body("results.outcome", is(List.of("ERROR", "ERROR", "ERROR", "ERROR", "CREATED")))
                .body("results[0].problem.errors.pointer", is(List.of("#/items/0/externalId")));
    }

    @Test
    void aBatchOfTheWrongSizeOrShapeIsRefusedWhole() {
        List<Map<String, Object>> tooMany =
                IntStream.range(0, 1001).mapToObj(i -> item("k" + i, "N" + i)).toList();

        List<List<String>> refused = Stream.of(
                        Map.of("items", tooMany), Map.of("items", List.of()), Map.of(), Map.of("items", "none"))
                .map(body -> pointers(as(LEA).body(body).post("/v1/accounts/batch-upsert")))
                .toList();

        assertThat(refused).containsOnly(List.of("#/items"));
        assertThat(Database.count("accounts")).isZero();
    }

    @Test
    void aThousandAccountsTakeAsManyStatementsAsTwo() {
        existing("present", account("Before"));
        List<String> forTwo = statements.during(() -> newOnesAndOneChange(1, "First"));

        List<String> forThousand = statements.during(() -> newOnesAndOneChange(999, "Second"));

        assertThat(forThousand).hasSameSizeAs(forTwo);
        assertThat(forThousand).filteredOn(sql -> sql.contains("FROM accounts")).hasSize(1);
        assertThat(forThousand)
                .filteredOn(sql -> sql.startsWith("INSERT INTO accounts"))
                .hasSize(1);
        assertThat(forThousand)
                .filteredOn(sql -> sql.startsWith("UPDATE accounts"))
                .hasSize(1);
        assertThat(forThousand)
                .filteredOn(sql -> sql.startsWith("INSERT INTO outbox"))
                .hasSize(1);
        assertThat(Database.count("accounts")).isEqualTo(1001);
    }

    @Test
    void everyKindOfColumnSurvivesTheBatch() {
        Map<String, Object> whole = new LinkedHashMap<>(item("whole", "Whole"));
        whole.put("domain", "whole.example");
        whole.put("plan", "Pro");
        whole.put("seats", 7);
        whole.put("mrr", Map.of("amount", 99.9999, "currency", "EUR"));
        whole.put("startedOn", "2026-01-01");
        whole.put("renewsOn", "2027-01-01");
        whole.put("stage", "RENEWAL");
        whole.put("attributes", Map.of("a", List.of(1, "two", Map.of("three", 3.5))));

        batch(List.of(whole));

        Response single = as(LEA).body(whole).put("/v1/accounts/by-external-id/whole");
        single.then().statusCode(200).header("ETag", "\"1\"").body("attributes.a[2].three", is(3.5f));
    }

    @Test
    void twoBatchesOfTheSameNewAccountsAtOnceCreateEachOnce() {
        List<Map<String, Object>> items =
                IntStream.range(0, 200).mapToObj(i -> item("k" + i, "N" + i)).toList();
        List<Map<String, Object>> reversed = items.reversed();

        List<Response> answers = Stream.of(items, reversed, items, reversed)
                .map(order -> CompletableFuture.supplyAsync(
                        () -> as(LEA).body(Map.of("items", order)).post("/v1/accounts/batch-upsert")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        List<String> outcomes = answers.stream()
                .flatMap(answer -> answer.<List<String>>path("results.outcome").stream())
                .toList();
        assertThat(outcomes).filteredOn("CREATED"::equals).hasSize(200);
        assertThat(outcomes).filteredOn("UNCHANGED"::equals).hasSize(600);
    }

    @Test
    void theSameKeyAndBodyAgainIsAnsweredFromTheFirstTime() {
        Map<String, Object> body = Map.of("items", List.of(item("a", "A")));
        String token = Tokens.integration("demo-integration", "accounts:write");

        Response first = as(token).header("Idempotency-Key", "k-1").body(body).post("/v1/accounts/batch-upsert");
        Response second = as(token).header("Idempotency-Key", "k-1").body(body).post("/v1/accounts/batch-upsert");

        first.then().statusCode(200).body("results[0].outcome", is("CREATED"));
        second.then().statusCode(200).header("Idempotency-Replayed", "true").body("results[0].outcome", is("CREATED"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String token = Tokens.integration("demo-integration", "accounts:write");
        as(token)
                .header("Idempotency-Key", "k-1")
                .body(Map.of("items", List.of(item("a", "A"))))
                .post("/v1/accounts/batch-upsert");

        Response answer = as(token)
                .header("Idempotency-Key", "k-1")
                .body(Map.of("items", List.of(item("b", "B"))))
                .post("/v1/accounts/batch-upsert");

        answer.then().statusCode(422);
        assertThat(Database.count("accounts WHERE external_id = 'b'")).isZero();
    }

    private static void newOnesAndOneChange(int created, String name) {
        List<Map<String, Object>> items = new ArrayList<>(List.of(item("present", name)));
        IntStream.range(0, created).forEach(i -> items.add(item(name + i, name)));
        as(LEA).body(Map.of("items", items))
                .post("/v1/accounts/batch-upsert")
                .then()
                .statusCode(200);
    }

    private static Response batch(List<Map<String, Object>> items) {
        return as(LEA).body(Map.of("items", items)).post("/v1/accounts/batch-upsert");
    }

    private static Map<String, Object> item(String externalId, String name) {
        return with(account(name), "externalId", externalId);
    }
}
