package io.steward.accounts.duplicate;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.putContact;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DuplicateTest {

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void accountsOfOneDomainAndOfSimilarNamesAreFoundOnce() {
        existing("crm-1", with(account("Acme"), "domain", "acme.com"));
        existing("crm-2", account("ACME Inc."));
        existing("crm-3", with(account("Northwind Traders"), "domain", "acme.com"));
        existing("crm-4", account("Something else"));

        Response found = as(LEA).get("/v1/account-duplicates");

        found.then()
                .statusCode(200)
                .body("items.one.externalId", is(List.of("crm-1", "crm-1")))
                .body("items.other.externalId", is(List.of("crm-2", "crm-3")))
                .body("items.reasons", is(List.of(List.of("SIMILAR_NAME"), List.of("SAME_DOMAIN"))))
                .body("next", nullValue());
    }

    @Test
    void theListIsReadInPartsThatMayBeEmpty() {
        for (int i = 1; i <= 4; i++) {
            existing("crm-" + i, account(i % 3 == 1 ? "Umbrella Corporation" : "Nobody " + i * 7919));
        }

        List<String> pairs = new ArrayList<>();
        int pages = 0;
        String next = "";
        do {
            Response page = as(LEA).get("/v1/account-duplicates?limit=1" + (next.isEmpty() ? "" : "&after=" + next));
            pairs.addAll(page.path("items.other.externalId"));
            next = page.path("next");
            pages++;
        } while (next != null);

        assertThat(pairs).containsExactly("crm-4");
        assertThat(pages).isEqualTo(5);
    }

    @Test
    void whatIsArchivedIsNotLookedAt() {
        UUID gone = existing("crm-1", account("Acme"));
        existing("crm-2", account("Acme"));
        as(LEA).put("/v1/accounts/{id}/archive", gone).then().statusCode(200);

        as(LEA).get("/v1/account-duplicates").then().body("items", is(List.of()));
    }

    @Test
    void contactsOfOneAddressOrOfOneNameAtAnAccountAreFound() {
        UUID one = existing("crm-1");
        UUID other = existing("crm-2");
        putContact(one, "a", Map.of("email", "ann@acme.com", "name", "Ann"));
        putContact(one, "b", Map.of("name", "ANN"));
        putContact(other, "c", Map.of("email", "Ann@acme.com", "name", "Ann"));

        Response found = as(LEA).get("/v1/contact-duplicates");

        found.then()
                .body("items.one.externalId", is(List.of("a", "a")))
                .body("items.other.externalId", is(List.of("b", "c")))
                .body("items.reasons", is(List.of(List.of("SAME_NAME"), List.of("SAME_ADDRESS"))));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        as(LEA).get("/v1/account-duplicates?after=nonsense").then().statusCode(422);
        as(LEA).get("/v1/account-duplicates?colour=red").then().statusCode(422);
    }
}
