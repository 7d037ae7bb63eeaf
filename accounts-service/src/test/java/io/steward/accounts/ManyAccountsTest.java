package io.steward.accounts;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of many accounts at once tells of each what reading it alone tells, and costs no more statements. */
@QuarkusTest
class ManyAccountsTest {

    private static final UUID NOWHERE = UUID.fromString("0199a0b2-7c00-7000-8000-000000000001");

    @Inject
    SqlStatements statements;

    private UUID acme;
    private UUID beta;

    @BeforeEach
    void twoAccounts() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        acme = existing("crm-1", with(with(account("Acme"), "startedOn", "2026-02-01"), "stage", "ONBOARDING"));
        beta = existing("crm-2", with(account("Beta"), "mrr", Map.of("amount", 100, "currency", "EUR")));
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    @ParameterizedTest(name = "{0}: {1} statements")
    @CsvSource({
        "journeys, 4",
        "hierarchies, 4",
        "stakeholder-maps, 1",
        "value-moments, 1",
        "churns, 1",
        "revenue-ledgers, 1",
        "account-plans/written, 1"
    })
    void manyAccountsCostAsManyStatementsAsOne(String list, int expected) {
        // When
        List<String> ofOne = statements.during(() -> many(list, acme));
        List<String> ofMany = statements.during(() -> many(list, acme, beta, NOWHERE));

        // Then
        assertThat(ofMany).hasSameSizeAs(ofOne).hasSize(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"journeys", "hierarchies", "stakeholder-maps", "value-moments", "churns", "revenue-ledgers", "account-plans/written"})
    void whatIsWrongWithTheParametersIsNamed(String list) {
        Response answer = as(LEA).get("/v1/" + list + "?acountIds=" + acme);

        answer.then().statusCode(422).body("errors.parameter", contains("accountIds", "acountIds"));
    }

    @Test
    void journeysTellTheWayOfEachAccountThatExists() {
        // Given
        TestClock.set(Instant.parse("2026-03-05T08:00:00Z"));
        as(LEA).body(Map.of("stage", "ADOPTION", "reason", "Live"))
                .post("/v1/accounts/{id}/journey/stage-changes", acme)
                .then()
                .statusCode(201);
        as(LEA).body(Map.of("reachedOn", "2026-02-05"))
                .put("/v1/accounts/{id}/journey/milestones/FIRST_VALUE", acme)
                .then()
                .statusCode(200);

        // When
        Response answer = many("journeys", acme, beta, NOWHERE);

        // Then
        answer.then()
                .body("items", hasSize(2))
                .body(of(acme) + "stages.stage", contains("ONBOARDING", "ADOPTION"))
                .body(of(acme) + "timeToValueDays", is(4))
                .body(of(beta) + "stages", hasSize(1))
                .body(of(beta) + "timeToValueDays", nullValue());
        assertThat(answer.<Object>path(of(acme).replaceFirst("\\.$", "")))
                .isEqualTo(as(LEA).get("/v1/accounts/{id}/journey", acme).path("$"));
    }

    @Test
    void hierarchiesTellWhatStandsAboveAndBelowEach() {
        // Given
        UUID below = existing("crm-3", with(account("Gamma"), "mrr", Map.of("amount", 5, "currency", "EUR")));
        place(beta, acme);
        place(below, beta);

        // When
        Response answer = many("hierarchies", acme, beta, NOWHERE);

        // Then
        answer.then()
                .body("items", hasSize(2))
                .body(of(acme) + "ancestors", empty())
                .body(of(acme) + "children.name", contains("Beta"))
                .body(of(acme) + "rollUp.accounts", is(3))
                .body(of(acme) + "rollUp.mrr[0].amount", is(105))
                .body(of(beta) + "ancestors.name", contains("Acme"))
                .body(of(beta) + "children.name", contains("Gamma"));
    }

    @Test
    void stakeholdersAndValueMomentsAreToldAccountByAccount() {
        // Given
        UUID ann = existingContact(acme, "ann");
        existingContact(acme, "ben");
        as(LEA).body(Map.of("strength", 4)).put("/v1/accounts/{id}/stakeholders/{contact}", acme, ann);
        for (String title : List.of("First", "Second", "Third")) {
            as(LEA).body(Map.of("title", title)).post("/v1/accounts/{id}/value-moments", acme);
        }
        as(LEA).body(Map.of("title", "Other")).post("/v1/accounts/{id}/value-moments", beta);

        // When
        Response maps = many("stakeholder-maps", acme, beta);
        Response moments = as(LEA).get("/v1/value-moments?first=2&accountIds=" + acme + "," + beta);

        // Then
        maps.then()
                .body("items.accountId", contains(acme.toString(), beta.toString()))
                .body("items[0].stakeholders.name", contains("Person ann", "Person ben"))
                .body("items[0].risks", contains("NO_CHAMPION"))
                .body("items[1].stakeholders", empty())
                .body("items[1].risks", contains("SINGLE_THREADED", "NO_CHAMPION"));
        moments.then()
                .body("items.findAll { it.accountId == '" + acme + "' }.title", contains("Third", "Second"))
                .body("items.findAll { it.accountId == '" + beta + "' }.title", contains("Other"));
    }

    @Test
    void churnsTellWhoLeft() {
        // Given
        as(LEA).body(Map.of("reason", "PRICE")).post("/v1/accounts/{id}/churns", beta);

        // When
        Response answer = many("churns", acme, beta);

        // Then
        answer.then()
                .body("items", hasSize(1))
                .body("items[0].accountId", is(beta.toString()))
                .body("items[0].reason", is("PRICE"));
    }

    @Test
    void plansOfAccountsAreToldWhereTheyAreWritten() {
        // Given
        as(LEA).body(Map.of("risks", "Sponsor leaves"))
                .put("/v1/accounts/{id}/account-plan", beta)
                .then()
                .statusCode(201);

        // When
        Response answer = many("account-plans/written", acme, beta);

        // Then
        answer.then()
                .body("items.accountId", contains(beta.toString()))
                .body("items[0].risks", is("Sponsor leaves"));
    }

    @Test
    void ledgersAreReadPageByPageForAllOfThem() {
        // Given
        for (int mrr = 1; mrr <= 3; mrr++) {
            state(acme, mrr * 10);
            state(beta, mrr * 100 + 1);
        }

        // When
        Response first = as(LEA).get("/v1/revenue-ledgers?limit=2&accountIds=" + acme + "," + beta);
        Response rest =
                as(LEA).get("/v1/revenue-ledgers?limit=2&accountIds=" + acme + "&after=" + first.path("items[0].next"));

        // Then
        first.then()
                .body("items[0].movements.kind", contains("EXPANSION", "EXPANSION"))
                .body("items[0].previous", nullValue())
                .body("items[1].movements", hasSize(2));
        rest.then().body("items[0].movements.kind", contains("NEW")).body("items[0].next", nullValue());
        assertThat(Database.rows("SELECT id FROM revenue_movements WHERE account_id = ?", acme))
                .hasSize(3);
    }

    private static Response many(String list, UUID... ids) {
        Response answer = as(LEA).get("/v1/" + list + "?accountIds="
                + String.join(",", List.of(ids).stream().map(UUID::toString).toList()));
        answer.then().statusCode(200);
        return answer;
    }

    private static String of(UUID account) {
        return "items.find { it.accountId == '" + account + "' }.";
    }

    private static void place(UUID account, UUID parent) {
        as(LEA).body(Map.of("parentId", parent))
                .put("/v1/accounts/{id}/hierarchy/parent", account)
                .then()
                .statusCode(200);
    }

    private static void state(UUID account, int mrr) {
        as(LEA).body(Map.of("mrr", Map.of("amount", mrr, "currency", "EUR")))
                .post("/v1/accounts/{id}/revenue/movements", account)
                .then()
                .statusCode(201);
    }
}
