package io.steward.accounts.account;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountPatchTest {

    private UUID id;

    @BeforeEach
    void anAccount() {
        Api.clean();
        id = existing(
                "crm-1",
                with(
                        with(account("Acme"), "mrr", Map.of("amount", 100, "currency", "EUR")),
                        "attributes",
                        Map.of("region", "EMEA", "billing", Map.of("method", "card", "day", 1))));
    }

    @Test
    void whatIsAbsentStaysAndWhatIsNullIsEmptied() {
        Response answer = patch("""
                {"name": "Acme Corp", "owner": null, "mrr": {"amount": 150.25}}""");

        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", is("Acme Corp"))
                .body("owner", nullValue())
                .body("segment", is("SMB"))
                .body("mrr.amount", is(150.25f))
                .body("mrr.currency", is("EUR"));
    }

    @Test
    void attributesMerge() {
        Response answer = patch("""
                {"attributes": {"region": null, "tier": 2, "billing": {"day": 15}}}""");

        answer.then().body("attributes", is(Map.of("tier", 2, "billing", Map.of("method", "card", "day", 15))));
    }

    @Test
    void theMediaTypeOfMergePatchIsTaken() {
        Response answer = as(LEA).contentType("application/merge-patch+json")
                .body("{\"plan\": \"Max\"}")
                .patch("/v1/accounts/{id}", id);

        answer.then().statusCode(200).body("plan", is("Max"));
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Response answer = as(LEA).contentType("text/plain").body("plan").patch("/v1/accounts/{id}", id);

        answer.then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void aPatchThatChangesNothingRaisesNoVersion() {
        Response answer = patch("{\"name\": \"Acme\"}");

        answer.then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void everyFaultOfThePatchedContentIsNamed() {
        Response answer = patch("""
                {"name": null, "seats": -1, "stage": "LATER", "colour": "red"}""");

        assertThat(pointers(answer)).containsExactlyInAnyOrder("#/name", "#/seats", "#/stage", "#/colour");
    }

    @Test
    void theExternalIdCannotBeChanged() {
        Response answer = patch("{\"externalId\": \"crm-2\"}");

        assertThat(pointers(answer)).containsExactly("#/externalId");
    }

    @Test
    void aListIsNoPatch() {
        Response answer = patch("[]");

        assertThat(pointers(answer)).containsExactly("#");
    }

    @Test
    void textThatIsNoJsonIsMalformed() {
        Response answer = patch("{\"name\": ");

        answer.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aStaleIfMatchIsRefused() {
        patch("{\"plan\": \"Max\"}");

        Response answer =
                as(LEA).header("If-Match", "\"1\"").body("{\"plan\": \"Mini\"}").patch("/v1/accounts/{id}", id);

        answer.then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("current.id", is(id.toString()))
                .body("current.name", is("Acme"))
                .body("current.version", is(2));
    }

    @Test
    void aCsmDoesNotHandTheAccountToSomebodyElse() {
        Response answer =
                as(Tokens.of("carl", "csm")).body("{\"owner\": \"cora\"}").patch("/v1/accounts/{id}", id);

        answer.then().statusCode(403);
        assertThat(Database.rows("SELECT owner FROM accounts")).containsExactly(Map.of("owner", "carl"));
    }

    @Test
    void anUnknownAccountIsNotFound() {
        Response answer = as(LEA).body("{\"plan\": \"Max\"}").patch("/v1/accounts/{id}", UUID.randomUUID());

        answer.then().statusCode(404);
    }

    private Response patch(String patch) {
        return as(LEA).body(patch).patch("/v1/accounts/{id}", id);
    }
}
