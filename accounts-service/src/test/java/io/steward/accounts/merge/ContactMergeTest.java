package io.steward.accounts.merge;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.putContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

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
class ContactMergeTest {

    private UUID account;
    private UUID into;
    private UUID from;

    @BeforeEach
    void twoThatAreOne() {
        Api.clean();
        account = existing("crm-1");
        into = contact(account, "ann", Map.of("name", "Ann", "roles", List.of("USER")));
        from = contact(account, "ann.miller", Map.of("email", "ann@acme.com", "roles", List.of("CHAMPION")));
    }

    @Test
    void whatTheContactThatStaysLeavesEmptyTheOtherFills() {
        Response merged = merge(into, from);

        merged.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("id", is(into.toString()))
                .body("externalId", is("ann"))
                .body("name", is("Ann"))
                .body("email", is("ann@acme.com"))
                .body("roles", is(List.of("CHAMPION", "USER")));
        assertThat(Database.count("contacts")).isOne();
    }

    @Test
    void theOldIdAndKeyLeadToTheContactThatStays() {
        merge(into, from);

        as(LEA).redirects()
                .follow(false)
                .get("/v1/contacts/{id}", from)
                .then()
                .statusCode(301)
                .header("Location", endsWith("/v1/contacts/" + into))
                .body("mergedInto", is(into.toString()));
        putContact(account, "ann.miller", Map.of("name", "Ann Miller"))
                .then()
                .statusCode(200)
                .body("id", is(into.toString()));
    }

    @Test
    void judgementAndFeedComeAlong() {
        as(LEA).body(Map.of("strength", 5)).put("/v1/accounts/{a}/stakeholders/{c}", account, from);
        as(LEA).body(Map.of("kind", "CALL", "text", "A talk", "contactId", from))
                .post("/v1/accounts/{id}/timeline/activities", account)
                .then()
                .statusCode(201);

        merge(into, from);

        as(LEA).get("/v1/accounts/{id}/stakeholders", account).then().body("stakeholders.strength", is(List.of(5)));
        as(LEA).get("/v1/accounts/{id}/timeline?kinds=CALL", account)
                .then()
                .body("items.contactId", is(List.of(into.toString())));
    }

    @Test
    void theJudgementOfTheContactThatStaysCounts() {
        as(LEA).body(Map.of("strength", 2)).put("/v1/accounts/{a}/stakeholders/{c}", account, into);
        as(LEA).body(Map.of("strength", 5)).put("/v1/accounts/{a}/stakeholders/{c}", account, from);

        merge(into, from).then().statusCode(200);

        assertThat(Database.rows("SELECT strength::int AS strength FROM stakeholder_relations"))
                .containsExactly(Map.of("strength", 2));
    }

    @Test
    void theSameMergeAgainChangesNothingAndOthersAreRefused() {
        merge(into, from);
        UUID third = contact(account, "third", Map.of());
        UUID elsewhere = contact(existing("crm-2"), "ann", Map.of());

        merge(into, from).then().statusCode(200).header("ETag", "\"2\"");
        merge(third, from).then().statusCode(409);
        merge(into, elsewhere).then().statusCode(409);
        assertThat(pointers(merge(into, into))).containsExactly("#/from");
        assertThat(pointers(merge(into, UUID.randomUUID()))).containsExactly("#/from");
    }

    @Test
    void onlyWhoMayChangeTheAccountMayMergeItsContacts() {
        Response refused =
                as(Tokens.of("cora", "csm")).body(Map.of("from", from)).post("/v1/contacts/{id}/merges", into);

        refused.then().statusCode(403);
    }

    private static Response merge(UUID into, UUID from) {
        return as(LEA).redirects().follow(false).body(Map.of("from", from)).post("/v1/contacts/{id}/merges", into);
    }

    private static UUID contact(UUID account, String externalId, Map<String, Object> body) {
        return UUID.fromString(putContact(account, externalId, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }
}
