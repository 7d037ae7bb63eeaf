package io.steward.accounts.audit;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

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

/** Who changed what, whichever way it was changed. */
@QuarkusTest
class AuditTest {

    private static final String ADA = Tokens.of("ada", "admin");
    private static final String CARL = Tokens.of("carl", "csm");

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void aChangeIsToldFieldByFieldWithWhoMadeIt() {
        // Given
        UUID id = existing("crm-1", with(account("Acme"), "attributes", Map.of("tier", "gold", "region", "EU")));
        Map<String, Object> change = Map.of("name", "Acme Inc.", "attributes", Map.of("tier", "silver"));

        // When
        as(CARL).contentType("application/merge-patch+json")
                .body(change)
                .patch("/v1/accounts/{id}", id)
                .then()
                .statusCode(200);

        // Then
        entries("accountId=" + id)
                .then()
                .body("items", hasSize(2))
                .body("items[0].actor", equalTo("carl"))
                .body("items[0].aggregate", equalTo("account"))
                .body("items[0].key", equalTo(id.toString()))
                .body("items[0].action", equalTo("CHANGED"))
                .body(
                        "items[0].changes",
                        equalTo(Map.of(
                                "name", Map.of("before", "Acme", "after", "Acme Inc."),
                                "attributes/tier", Map.of("before", "gold", "after", "silver"))))
                .body("items[1].actor", equalTo("lea"))
                .body("items[1].action", equalTo("CREATED"))
                .body("items[1].changes", equalTo(Map.of()));
    }

    @Test
    void aBatchIsToldAccountByAccount() {
        // Given
        existing("crm-1", account("Acme"));
        List<Map<String, Object>> items = List.of(
                with(with(account("Acme"), "externalId", "crm-1"), "seats", 5),
                with(account("Beta"), "externalId", "crm-2"));

        // When
        as(Tokens.integration("importer", "accounts:write"))
                .body(Map.of("items", items))
                .post("/v1/accounts/batch-upsert")
                .then()
                .statusCode(200);

        // Then
        Response told = entries("actor=service-account-importer");
        told.then().body("items", hasSize(2));
        assertThat(told.<List<String>>path("items.action")).containsExactlyInAnyOrder("CREATED", "CHANGED");
        assertThat(told.<Map<String, Object>>path("items.find { it.action == 'CHANGED' }.changes"))
                .hasSize(1)
                .containsKey("seats");
    }

    @Test
    void whatIsRemovedIsToldWithItsContent() {
        // Given
        UUID account = existing("crm-1");
        UUID contact = existingContact(account, "user-1");

        // When
        as(CARL).delete("/v1/contacts/{id}", contact).then().statusCode(204);

        // Then
        entries("aggregate=contact&accountId=" + account)
                .then()
                .body("items[0].action", equalTo("REMOVED"))
                .body("items[0].actor", equalTo("carl"))
                .body("items[0].changes.email.before", equalTo("user-1@acme.com"));
    }

    @Test
    void aKeyedRequestIsItsCallersToo() {
        // Given
        UUID id = existing("crm-1");

        // When
        as(CARL).header("Idempotency-Key", "move-1")
                .body(Map.of("stage", "ADVOCACY", "reason", "They speak for us"))
                .post("/v1/accounts/{id}/journey/stage-changes", id)
                .then()
                .statusCode(201);

        // Then
        entries("accountId=" + id)
                .then()
                .body("items[0].actor", equalTo("carl"))
                .body("items[0].changes.stage.after", equalTo("ADVOCACY"));
    }

    @Test
    void aColumnThatEventsFeedIsNoChange() {
        // Given
        UUID id = existing("crm-1");

        // When
        Database.execute("UPDATE accounts SET score = 77, band = 'Stable'");

        // Then
        entries("accountId=" + id).then().body("items", hasSize(1));
    }

    @Test
    void aRefusedChangeLeavesNoEntry() {
        // Given
        UUID id = existing("crm-1");

        // When
        put("crm-1", with(account("Acme"), "seats", -1)).then().statusCode(422);

        // Then
        entries("accountId=" + id).then().body("items", hasSize(1));
    }

    @Test
    void theListIsReadPageByPage() {
        // Given
        UUID id = existing("crm-1", account("A"));
        List.of("B", "C", "D").forEach(name -> put("crm-1", account(name)));
        Response first = entries("limit=3&accountId=" + id);

        // When
        Response second = entries("limit=3&accountId=" + id + "&after=" + first.path("next"));

        // Then
        first.then().body("items", hasSize(3)).body("items[0].changes.name.after", equalTo("D"));
        second.then().body("items", hasSize(1)).body("items[0].action", equalTo("CREATED"));
    }

    @Test
    void aFilterThatIsNoneIsRefused() {
        Response answer = entries("accountId=acme&from=yesterday&colour=red");

        assertThat(answer.then().statusCode(422).extract().<List<String>>path("errors.parameter"))
                .containsExactlyInAnyOrder("accountId", "from", "colour");
    }

    private static Response entries(String query) {
        return as(ADA).get("/v1/audit-entries?" + query);
    }
}
