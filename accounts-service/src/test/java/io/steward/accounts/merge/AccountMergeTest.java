package io.steward.accounts.merge;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.putContact;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountMergeTest {

    private static final String CARL = Tokens.of("carl", "csm");
    private static final String ADA = Tokens.of("ada", "admin");

    private UUID into;
    private UUID from;

    @BeforeEach
    void twoThatAreOne() {
        Api.clean();
        into = existing("crm-1", with(account("Acme"), "mrr", Map.of("amount", 100, "currency", "EUR")));
        from = existing(
                "crm-2",
                with(with(account("ACME Inc."), "mrr", Map.of("amount", 50, "currency", "EUR")), "domain", "acme.com"));
    }

    @Test
    void theAccountThatStaysHasWhatBothHad() {
        Response merged = merge(Map.of("from", from, "reason", "Entered twice"));

        merged.then()
                .statusCode(201)
                .body("from", is(from.toString()))
                .body("fromExternalId", is("crm-2"))
                .body("into", is(into.toString()))
                .body("mergedBy", is("lea"))
                .body("account.id", is(into.toString()))
                .body("account.externalId", is("crm-1"))
                .body("account.name", is("Acme"))
                .body("account.domain", is("acme.com"))
                .body("account.mrr.amount", is(150))
                .body("account.version", is(2));
        as(LEA).get("/v1/accounts/{id}", into).then().header("ETag", "\"2\"").body("mrr.amount", is(150));
    }

    @Test
    void everythingThatBelongsToTheOtherComesAlong() {
        recordAllThereIs(from);

        Response merged = merge(Map.of("from", from));

        merged.then()
                .statusCode(201)
                .body("moved.timelineEntries", greaterThanOrEqualTo(1))
                .body("moved.milestones", is(1))
                .body("moved.valueMoments", is(1))
                .body("moved.judgements", is(1))
                .body("moved.contacts", is(1))
                .body("moved.revenueMovements", is(1))
                .body("moved.childAccounts", is(1));
        as(LEA).get("/v1/accounts/{id}/value-moments", into).then().body("items.title", is(List.of("Two days saved")));
        as(LEA).get("/v1/accounts/{id}/stakeholders", into).then().body("stakeholders.strength", is(List.of(4)));
        as(LEA).get("/v1/accounts/{id}/journey", into).then().body("milestones.kind", is(List.of("FIRST_VALUE")));
        as(LEA).get("/v1/accounts/{id}/hierarchy", into).then().body("children.externalId", is(List.of("crm-3")));
        as(LEA).get("/v1/accounts/{id}/timeline?kinds=NOTE", into).then().body("items.text", is(List.of("They grow")));
    }

    @Test
    void theLedgerComesToTheRevenueOfBoth() {
        merge(Map.of("from", from)).then().statusCode(201);

        assertThat(ledger()).isEqualTo("150.0000");
        assertThat(Database.count("revenue_movements")).isEqualTo(2);
        assertThat(Database.rows("SELECT account_id, sum(net)::int AS net FROM revenue_months GROUP BY account_id"))
                .containsExactly(Map.of("account_id", into, "net", 150));
    }

    @Test
    void revenueThatWasRecordedTwiceIsTakenBackOnItsDays() {
        merge(Map.of("from", from, "fields", Map.of("mrr", "INTO")))
                .then()
                .statusCode(201)
                .body("account.mrr.amount", is(100));

        assertThat(ledger()).isEqualTo("100.0000");
        assertThat(Database.count("revenue_movements WHERE reversal AND amount = -50"))
                .isOne();
    }

    @Test
    void revenueOfTheOtherSideCountsWhereThatIsChosen() {
        merge(Map.of("from", from, "fields", Map.of("mrr", "FROM", "name", "FROM")))
                .then()
                .statusCode(201)
                .body("account.mrr.amount", is(50))
                .body("account.name", is("ACME Inc."));

        assertThat(ledger()).isEqualTo("50.0000");
    }

    @Test
    void theJourneyOfTheAccountThatStaysIsItsOwn() {
        as(LEA).body(Map.of("stage", "ADVOCACY", "reason", "They speak for us"))
                .post("/v1/accounts/{id}/journey/stage-changes", from);

        merge(Map.of("from", from)).then().body("moved.stageChanges", is(2));

        as(LEA).get("/v1/accounts/{id}/journey", into).then().body("stages.size()", is(1));
        as(LEA).get("/v1/journeys?accountIds=" + into).then().body("items[0].stages.size()", is(1));
        assertThat(Database.count("stage_changes WHERE account_id = '" + into + "' AND merged_from = '" + from + "'"))
                .isEqualTo(2);
    }

    @Test
    void theOldIdLeadsToTheAccountThatStays() {
        merge(Map.of("from", from));

        Response old = as(LEA).redirects().follow(false).get("/v1/accounts/{id}", from);

        old.then()
                .statusCode(301)
                .contentType("application/problem+json")
                .header("Location", endsWith("/v1/accounts/" + into))
                .body("type", is("https://steward.io/problems/merged"))
                .body("mergedInto", is(into.toString()));
        as(LEA).redirects()
                .follow(false)
                .get("/v1/accounts/{id}/timeline?limit=3", from)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/v1/accounts/" + into + "/timeline?limit=3"));
        as(LEA).redirects()
                .follow(false)
                .body(Map.of("name", "X"))
                .patch("/v1/accounts/{id}", from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/accounts/" + into));
        as(LEA).get("/v1/accounts?ids=" + from + "," + into)
                .then()
                .body("items.id", is(List.of(into.toString())))
                .body("merged.id", is(List.of(from.toString())))
                .body("merged.mergedInto", is(List.of(into.toString())));
    }

    @Test
    void theOldKeyStandsForTheAccountThatStays() {
        merge(Map.of("from", from));

        Response upserted = put("crm-2", account("Acme again"));

        upserted.then().statusCode(200).body("id", is(into.toString())).body("externalId", is("crm-1"));
        as(LEA).get("/v1/accounts/by-external-id/crm-2").then().body("name", is("Acme again"));
        Map<String, Object> item = with(account("Acme in a batch"), "externalId", "crm-2");
        as(LEA).body(Map.of("items", List.of(item, with(item, "externalId", "crm-1"))))
                .post("/v1/accounts/batch-upsert")
                .then()
                .body("results.outcome", is(List.of("UPDATED", "ERROR")))
                .body("results[0].id", is(into.toString()))
                .body("results[1].problem.errors.pointer", is(List.of("#/items/1/externalId")));
        assertThat(Database.count("accounts")).isOne();
    }

    @Test
    void contactsThatAreOnePersonBecomeOne() {
        UUID ann = contact(into, "ann", Map.of("email", "ann@acme.com", "roles", List.of("USER")));
        contact(into, "bob", Map.of("email", "bob@acme.com"));
        UUID sameKey = contact(from, "ann", Map.of("name", "Ann", "roles", List.of("CHAMPION")));
        UUID sameMail = contact(from, "robert", Map.of("email", "BOB@acme.com", "title", "CEO"));
        UUID other = contact(from, "cleo", Map.of("email", "cleo@acme.com"));

        merge(Map.of("from", from)).then().body("moved.contacts", is(1)).body("moved.contactsMerged", is(2));

        as(LEA).get("/v1/contacts?accountIds=" + into)
                .then()
                .body("items.externalId", hasItems("ann", "bob", "cleo"))
                .body("items.size()", is(3));
        as(LEA).get("/v1/contacts/{id}", ann)
                .then()
                .body("name", is("Ann"))
                .body("roles", is(List.of("CHAMPION", "USER")));
        as(LEA).redirects()
                .follow(false)
                .get("/v1/contacts/{id}", sameKey)
                .then()
                .statusCode(301)
                .body("mergedInto", is(ann.toString()));
        putContact(into, "robert", Map.of("email", "bob@acme.com", "title", "CFO"))
                .then()
                .statusCode(200)
                .body("externalId", is("bob"));
        as(LEA).get("/v1/contacts?ids=" + sameMail + "," + other)
                .then()
                .body("items.id", is(List.of(other.toString())))
                .body("merged.id", is(List.of(sameMail.toString())));
        Map<String, Object> byOldKeys = Map.of("accountExternalId", "crm-2", "externalId", "robert", "title", "COO");
        as(LEA).body(Map.of("items", List.of(byOldKeys)))
                .post("/v1/contacts/batch-upsert")
                .then()
                .body("results.outcome", is(List.of("UPDATED")));
        assertThat(Database.count("contacts")).isEqualTo(3);
    }

    @Test
    void chainsLeadToTheLastThatStays() {
        merge(Map.of("from", from));
        UUID last = existing("crm-9");

        as(LEA).body(Map.of("from", into))
                .post("/v1/accounts/{id}/merges", last)
                .then()
                .statusCode(201);

        for (UUID old : List.of(from, into)) {
            as(LEA).redirects()
                    .follow(false)
                    .get("/v1/accounts/{id}", old)
                    .then()
                    .statusCode(301)
                    .body("mergedInto", is(last.toString()));
        }
        put("crm-2", account("Acme")).then().statusCode(200).body("id", is(last.toString()));
        as(LEA).get("/v1/accounts/{id}/merges", last).then().body("items.fromExternalId", hasItems("crm-1", "crm-2"));
    }

    @Test
    void theSameMergeAgainChangesNothing() {
        merge(Map.of("from", from)).then().statusCode(201);

        Response again = merge(Map.of("from", from));

        again.then().statusCode(200).body("from", is(from.toString())).body("moved.revenueMovements", is(1));
        as(LEA).get("/v1/accounts/{id}", into).then().header("ETag", "\"2\"");
    }

    @Test
    void aKeyedMergeIsAnsweredFromMemory() {
        Map<String, Object> body = Map.of("from", from);
        as(LEA).header("Idempotency-Key", "m-1").body(body).post("/v1/accounts/{id}/merges", into);

        Response again = as(LEA).header("Idempotency-Key", "m-1").body(body).post("/v1/accounts/{id}/merges", into);

        again.then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    @Test
    void whatWasMergedElsewhereIsAConflictAndNothingIsMergedIntoIt() {
        merge(Map.of("from", from));
        UUID third = existing("crm-3");

        as(LEA).body(Map.of("from", from))
                .post("/v1/accounts/{id}/merges", third)
                .then()
                .statusCode(409);
        as(LEA).redirects()
                .follow(false)
                .body(Map.of("from", third))
                .post("/v1/accounts/{id}/merges", from)
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/accounts/" + into + "/merges"));
    }

    @Test
    void everyFaultIsNamedAndNothingIsMergedIntoItself() {
        assertThat(pointers(merge(Map.of("fields", Map.of("nonsense", "FROM", "name", "SUM")))))
                .containsExactlyInAnyOrder("#/from", "#/fields/nonsense", "#/fields/name");
        assertThat(pointers(merge(Map.of("from", into)))).containsExactly("#/from");
        assertThat(pointers(merge(Map.of("from", UUID.randomUUID())))).containsExactly("#/from");
        assertThat(Database.count("accounts")).isEqualTo(2);
    }

    @Test
    void aDryRunTellsAllAndChangesNothing() {
        recordAllThereIs(from);

        Response told = as(LEA).body(Map.of("from", from)).post("/v1/accounts/{id}/merges?dryRun=true", into);

        told.then()
                .statusCode(200)
                .body("dryRun", is(true))
                .body("moved.valueMoments", is(1))
                .body("account.mrr.amount", is(150));
        as(LEA).get("/v1/accounts/{id}", from).then().statusCode(200);
        as(LEA).get("/v1/accounts/{id}", into).then().header("ETag", "\"1\"");
        assertThat(Database.count("merged_accounts")).isZero();
    }

    @Test
    void aCsmMergesOnlyAccountsOfOnesOwn() {
        UUID coras = existing("crm-4", with(account("Cora's"), "owner", "cora"));

        Response refused = as(CARL).body(Map.of("from", coras)).post("/v1/accounts/{id}/merges", into);

        refused.then().statusCode(403);
        as(CARL).body(Map.of("from", into))
                .post("/v1/accounts/{id}/merges", coras)
                .then()
                .statusCode(403);
        as(CARL).body(Map.of("from", from))
                .post("/v1/accounts/{id}/merges", into)
                .then()
                .statusCode(201);
    }

    @Test
    void anAccountMergedIntoOneBelowItGivesItItsPlace() {
        UUID top = existing("crm-5");
        UUID between = existing("crm-6");
        place(from, top);
        place(between, from);
        place(into, between);

        merge(Map.of("from", from)).then().statusCode(201).body("account.parentId", is(top.toString()));

        as(LEA).get("/v1/accounts/{id}/hierarchy", between)
                .then()
                .body("ancestors.id", is(List.of(top.toString(), into.toString())));
    }

    @Test
    void anAccountMergedIntoTheOneAboveItLeavesThatWhereItIs() {
        place(from, into);

        merge(Map.of("from", from)).then().statusCode(201).body("account.parentId", nullValue());
    }

    @Test
    void ofTwoMilestonesOfOneKindTheEarlierStays() {
        milestone(into, "2026-02-01");
        milestone(from, "2026-01-10");

        merge(Map.of("from", from)).then().statusCode(201);

        assertThat(Database.rows("SELECT reached_on::text AS day FROM milestones"))
                .containsExactly(Map.of("day", "2026-01-10"));
    }

    @Test
    void twoThatAreGoneAreGoneOnce() {
        for (UUID one : List.of(into, from)) {
            as(LEA).body(Map.of("reason", "PRICE"))
                    .post("/v1/accounts/{id}/churns", one)
                    .then()
                    .statusCode(201);
        }

        merge(Map.of("from", from)).then().statusCode(201).body("account.stage", is("CHURNED"));

        assertThat(Database.count("churns")).isEqualTo(2);
        assertThat(Database.count("churns WHERE reactivated_on IS NULL")).isOne();
        assertThat(ledger()).isEqualTo("0.0000");
    }

    @Test
    void whatWasDoneToBothIsReadWithTheOneThatStays() {
        merge(Map.of("from", from));

        Response entries = as(ADA).get("/v1/audit-entries?aggregate=account&accountId=" + into);

        entries.then()
                .body("items.action", hasItems("CREATED", "CHANGED", "REMOVED"))
                .body("items.key", hasItems(into.toString(), from.toString()));
        as(ADA).get("/v1/audit-entries?aggregate=account&accountId=" + from)
                .then()
                .body("items.action", is(List.of("REMOVED", "CREATED")))
                .body("items[0].actor", is("lea"));
    }

    @Test
    void nothingIsMergedIntoWhatIsArchived() {
        as(LEA).put("/v1/accounts/{id}/archive", into);

        merge(Map.of("from", from)).then().statusCode(409);
    }

    private void recordAllThereIs(UUID account) {
        UUID person = contact(account, "dan", Map.of("email", "dan@acme.com"));
        as(LEA).body(Map.of("strength", 4)).put("/v1/accounts/{a}/stakeholders/{c}", account, person);
        as(LEA).body(Map.of("title", "Two days saved")).post("/v1/accounts/{id}/value-moments", account);
        milestone(account, "2026-01-02");
        as(LEA).body(Map.of("kind", "NOTE", "text", "They grow", "contactId", person))
                .post("/v1/accounts/{id}/timeline/activities", account)
                .then()
                .statusCode(201);
        place(existing("crm-3"), account);
    }

    private static void milestone(UUID account, String day) {
        as(LEA).body(Map.of("reachedOn", day))
                .put("/v1/accounts/{id}/journey/milestones/FIRST_VALUE", account)
                .then()
                .statusCode(200);
    }

    private static void place(UUID account, UUID parent) {
        as(LEA).body(Map.of("parentId", parent))
                .put("/v1/accounts/{id}/hierarchy/parent", account)
                .then()
                .statusCode(200);
    }

    private static UUID contact(UUID account, String externalId, Map<String, Object> body) {
        return UUID.fromString(putContact(account, externalId, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static String ledger() {
        return Database.rows("SELECT sum(amount)::text AS sum FROM revenue_movements")
                .getFirst()
                .get("sum")
                .toString();
    }

    private Response merge(Map<String, Object> body) {
        return as(LEA).body(body).post("/v1/accounts/{id}/merges", into);
    }
}
