package io.steward.accounts.contact;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactListTest {

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void contactsAreListedByTheirIdsAndUnknownOnesAreAbsent() {
        UUID account = existing("crm-1");
        UUID ann = existingContact(account, "ann");
        existingContact(account, "bob");

        Response answer =
                as(LEA).queryParam("ids", ann + "," + UUID.randomUUID()).get("/v1/contacts");

        answer.then()
                .statusCode(200)
                .body("items.externalId", is(List.of("ann")))
                .body("next", nullValue());
    }

    @Test
    void contactsAreListedByTheirAccounts() {
        UUID first = existing("crm-1");
        UUID second = existing("crm-2");
        existingContact(first, "ann");
        existingContact(second, "bob");
        existingContact(existing("crm-3"), "cid");

        Response answer = as(LEA).queryParam("accountIds", first + "," + second)
                .queryParam("count", true)
                .get("/v1/contacts");

        answer.then()
                .body("items.externalId", containsInAnyOrder("ann", "bob"))
                .body("count", is(2))
                .body("countCapped", is(false));
    }

    @Test
    void pagesLeadThroughAllContactsAndBack() {
        UUID account = existing("crm-1");
        List<String> all = IntStream.range(0, 5)
                .mapToObj(i -> existingContact(account, "user-" + i).toString())
                .toList();

        Response first = page(account, null, null);
        Response second = page(account, "after", first.path("next"));
        Response third = page(account, "after", second.path("next"));
        Response back = page(account, "before", third.path("previous"));

        List<String> read = new ArrayList<>();
        List.of(first, second, third).forEach(page -> read.addAll(page.path("items.id")));
        assertThat(read).isEqualTo(all);
        assertThat(third.<String>path("next")).isNull();
        assertThat(back.<List<String>>path("items.id")).isEqualTo(all.subList(2, 4));
    }

    @Test
    void ofIdsAndAccountIdsOneIsRequired() {
        Response answer =
                as(LEA).queryParam("limit", 0).queryParam("name", "ann").get("/v1/contacts");

        answer.then()
                .statusCode(422)
                .body("errors", hasSize(3))
                .body("errors.parameter", containsInAnyOrder("ids", "limit", "name"));
    }

    private static Response page(UUID account, String direction, String cursor) {
        var request = as(LEA).queryParam("accountIds", account).queryParam("limit", 2);
        return cursor == null
                ? request.get("/v1/contacts")
                : request.queryParam(direction, cursor).get("/v1/contacts");
    }
}
