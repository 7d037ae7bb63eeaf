package io.steward.accounts.listing;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.steward.accounts.Api;
import io.steward.accounts.SqlStatements;
import io.steward.platform.pages.Cursor;
import io.steward.platform.testing.Database;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AccountListTest {

    @Inject
    SqlStatements statements;

    @BeforeEach
    void fiveAccounts() {
        Api.clean();
        existing("a", with(with(account("alpha"), "mrr", money(100)), "renewsOn", "2026-06-01"));
        existing("b", with(with(account("Beta"), "domain", "beta.example"), "mrr", money(300)));
        existing("c", with(with(account("gamma"), "segment", "ENTERPRISE"), "mrr", money(200)));
        existing("d", with(with(account("Delta"), "owner", "cora"), "renewsOn", "2026-05-01"));
        existing("e", account("epsilon"));
        score("a", 40, "AT_RISK");
        score("b", 90, "HEALTHY");
        score("d", 40, "AT_RISK");
        set("a", "seats = 20, last_contact_at = '2026-03-01T10:00:00.5Z'");
        set("b", "started_on = '2026-02-01'");
        set("c", "seats = 10");
        set("d", "last_contact_at = '2026-02-01T10:00:00Z'");
        set("e", "started_on = '2026-01-01', updated_at = '2020-01-01T00:00:00Z'");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "NAME, ASC, a b d e c",
        "NAME, DESC, c e d b a",
        "MRR, ASC, a c b d e",
        "MRR, DESC, b c a e d",
        "SCORE, ASC, a d b c e",
        "SCORE, DESC, b d a e c",
        "RENEWS_ON, ASC, d a b c e",
        "RENEWS_ON, DESC, a d e c b",
        "SEATS, ASC, c a b d e",
        "SEATS, DESC, a c e d b",
        "STARTED_ON, ASC, e b a c d",
        "STARTED_ON, DESC, b e d c a",
        "LAST_CONTACT, ASC, d a b c e",
        "LAST_CONTACT, DESC, a d e c b",
        "CREATED_AT, ASC, a b c d e",
        "CREATED_AT, DESC, e d c b a",
        "UPDATED_AT, ASC, e a b c d",
        "UPDATED_AT, DESC, d c b a e"
    })
    void everyOrderIsPagedBothWaysWithNullsLast(String order, String direction, String expected) {
        Map<String, String> list = Map.of("orderBy", order, "direction", direction, "limit", "2");

        List<Response> forth = pages(list, "after", "next", null);
        List<Response> back = pages(list, "before", "previous", forth.getLast().path("previous"));

        List<String> all = List.of(expected.split(" "));
        assertThat(keys(forth)).isEqualTo(all);
        assertThat(keys(back.reversed())).isEqualTo(all.subList(0, 4));
        assertThat(back.getLast().<String>path("previous")).isNull();
    }

    @Test
    void theFirstPageLinksToTheNextAndTheNextToBoth() {
        Response first =
                list().queryParam("limit", 2).queryParam("segment", "SMB").get("/v1/accounts");
        Response second = list().queryParam("limit", 2)
                .queryParam("segment", "SMB")
                .queryParam("after", first.<String>path("next"))
                .get("/v1/accounts");

        assertThat(first.headers().getValues("Link"))
                .singleElement()
                .asString()
                .contains("rel=\"next\"", "segment=SMB");
        assertThat(second.headers().getValues("Link"))
                .singleElement()
                .asString()
                .contains("rel=\"prev\"", "before=" + second.path("previous"))
                .doesNotContain("after=");
    }

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource({
        "segment, ENTERPRISE, c",
        "band, AT_RISK, a d",
        "band, UNKNOWN, e c",
        "owner, cora, d",
        "owner, nobody, ''",
        "text, ETA, b",
        "text, beta.EXAMPLE, b",
        "text, lta, d",
        "text, %, ''",
        "text, a_p, ''"
    })
    void filtersLeaveWhatMatches(String parameter, String value, String expected) {
        Response answer = list().queryParam(parameter, value).get("/v1/accounts");

        assertThat(String.join(" ", answer.<List<String>>path("items.externalId")))
                .isEqualTo(expected);
    }

    @Test
    void filtersAreCombined() {
        Response answer = list().queryParam("band", "AT_RISK")
                .queryParam("owner", "carl")
                .queryParam("text", "alph")
                .queryParam("count", true)
                .get("/v1/accounts");

        answer.then()
                .body("items.externalId", is(List.of("a")))
                .body("count", is(1))
                .body("countCapped", is(false))
                .body("next", nullValue())
                .body("previous", nullValue());
    }

    @Test
    void accountsAreFoundByTheirIdsAllOnOnePageAndUnknownOnesAreAbsent() {
        List<String> ids = new ArrayList<>(Database.rows("SELECT id FROM accounts").stream()
                .map(row -> row.get("id").toString())
                .toList());
        ids.add(UUID.randomUUID().toString());

        Response answer = list().queryParam("ids", String.join(",", ids)).get("/v1/accounts");

        answer.then()
                .body("items.externalId", containsInAnyOrder("a", "b", "c", "d", "e"))
                .body("next", nullValue());
    }

    @Test
    void anAccountIsTheSameInTheListAndAlone() {
        Map<String, Object> alone = as(LEA).get("/v1/accounts/by-external-id/b").path("$");

        Response answer = list().queryParam("text", "beta").get("/v1/accounts");

        assertThat(answer.<Map<String, Object>>path("items[0]")).isEqualTo(alone);
    }

    @Test
    void contactsComeOnlyWhereTheyAreAskedFor() {
        UUID id = UUID.fromString(as(LEA).get("/v1/accounts/by-external-id/a").path("id"));
        existingContact(id, "zoe");
        existingContact(id, "ann");

        Response with = list().queryParam("include", "contacts").get("/v1/accounts");
        Response without = list().get("/v1/accounts");

        assertThat(with.<List<String>>path("items[0].contacts.externalId")).containsExactly("ann", "zoe");
        assertThat(with.<List<String>>path("items[1].contacts")).isEmpty();
        assertThat(without.asString()).doesNotContain("contacts");
    }

    @Test
    void fiftyAccountsWithContactsTakeAsManyStatementsAsOne() {
        IntStream.range(0, 50)
                .forEach(i -> existingContact(existing("many-" + i, account("Many " + i)), "contact-" + i));

        List<String> forOne = statements.during(() -> withContacts(1));
        List<String> forFifty = statements.during(() -> withContacts(50));

        assertThat(forOne).hasSize(2);
        assertThat(forFifty).hasSize(2);
    }

    @Test
    void everyBadAndEveryUnknownParameterIsNamed() {
        Response answer = list().queryParam("orderBy", "SIZE")
                .queryParam("direction", "UP")
                .queryParam("segment", "huge")
                .queryParam("limit", 201)
                .queryParam("count", "yes")
                .queryParam("ids", "1,2")
                .queryParam("include", "tasks")
                .queryParam("after", "nonsense")
                .queryParam("text", "a\u0000b")
                .queryParam("colour", "red")
                .get("/v1/accounts");

        answer.then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body(
                        "errors.parameter.unique()",
                        containsInAnyOrder(
                                "orderBy",
                                "direction",
                                "segment",
                                "limit",
                                "count",
                                "ids",
                                "include",
                                "after",
                                "text",
                                "colour"));
    }

    @Test
    void aCursorOfAnotherOrderOrAForgedOneIsRefused() {
        String byName = list().queryParam("limit", 1).get("/v1/accounts").path("next");
        String forged = Cursor.of("MRR:ASC", "NaN", UUID.randomUUID()).encode();

        List<Integer> statuses = List.of(
                list().queryParam("orderBy", "MRR")
                        .queryParam("after", byName)
                        .get("/v1/accounts")
                        .statusCode(),
                list().queryParam("orderBy", "MRR")
                        .queryParam("after", forged)
                        .get("/v1/accounts")
                        .statusCode());

        assertThat(statuses).containsExactly(422, 422);
    }

    @Test
    void totalsStopAtTenThousand() {
        Database.execute("""
                INSERT INTO accounts (id, external_id, name, stage, version, created_at, updated_at)
                SELECT uuidv7(), 'bulk-' || i, 'Bulk ' || i, 'ONBOARDING', 1, now(), now()
                  FROM generate_series(1, 10000) AS i""");

        Response answer =
                list().queryParam("count", true).queryParam("limit", 1).get("/v1/accounts");

        answer.then().body("count", is(10_000)).body("countCapped", is(true));
    }

    private static RequestSpecification list() {
        return as(LEA);
    }

    private static void withContacts(int limit) {
        list().queryParam("include", "contacts")
                .queryParam("limit", limit)
                .get("/v1/accounts")
                .then()
                .statusCode(200);
    }

    /** Follows the cursors of one direction, two accounts a page, until there is none. */
    private static List<Response> pages(Map<String, String> list, String parameter, String cursor, String start) {
        List<Response> pages = new ArrayList<>();
        String place = start;
        do {
            RequestSpecification page = list().queryParams(list);
            pages.add((place == null ? page : page.queryParam(parameter, place)).get("/v1/accounts"));
            place = pages.getLast().then().statusCode(200).extract().path(cursor);
        } while (place != null && pages.size() < 10);
        return pages;
    }

    private static List<String> keys(List<Response> pages) {
        return pages.stream()
                .flatMap(page -> page.<List<String>>path("items.externalId").stream())
                .toList();
    }

    private static Map<String, Object> money(int amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static void set(String externalId, String values) {
        Database.execute("UPDATE accounts SET " + values + " WHERE external_id = ?", externalId);
    }

    private static void score(String externalId, int score, String band) {
        Database.execute("UPDATE accounts SET score = ?, band = ? WHERE external_id = ?", score, band, externalId);
    }
}
