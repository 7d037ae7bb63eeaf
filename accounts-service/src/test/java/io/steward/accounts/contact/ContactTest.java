package io.steward.accounts.contact;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.putContact;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ContactTest {

    private static final Map<String, Object> ANN = Map.of(
            "email", "Ann@acme.com",
            "name", "Ann Miller",
            "roles", List.of("USER", "CHAMPION"),
            "timeZone", "Europe/Lisbon");

    private UUID account;

    @BeforeEach
    void anAccount() {
        Api.clean();
        account = existing("crm-1");
    }

    @Test
    void aNewContactIsAnsweredWith201ItsPlaceAndItsVersion() {
        Response answer = putContact(account, "user-1", ANN);

        answer.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", endsWith("/v1/contacts/" + answer.path("id")))
                .body("accountId", is(account.toString()))
                .body("externalId", is("user-1"))
                .body("email", is("Ann@acme.com"))
                .body("name", is("Ann Miller"))
                .body("roles", is(List.of("CHAMPION", "USER")))
                .body("timeZone", is("Europe/Lisbon"));
    }

    @Test
    void aSecondPutReplacesTheWholeContent() {
        putContact(account, "user-1", ANN);

        Response answer = putContact(account, "user-1", Map.of("email", "ann@acme.com"));

        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("email", is("ann@acme.com"))
                .body("name", nullValue())
                .body("roles", is(List.of()))
                .body("timeZone", nullValue());
    }

    @Test
    void theSameContentInAnotherOrderRaisesNoVersion() {
        putContact(account, "user-1", ANN);

        Response answer = putContact(account, "user-1", with(ANN, "roles", List.of("CHAMPION", "USER", "USER")));

        answer.then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void everyFaultIsNamed() {
        Response answer = putContact(
                account,
                "user-1",
                Map.of(
                        "email", "ann at acme",
                        "name", " ",
                        "roles", List.of("BOSS"),
                        "timeZone", "Lisbon",
                        "fax", "1"));

        assertThat(pointers(answer)).containsExactlyInAnyOrder("#/email", "#/name", "#/roles/0", "#/timeZone", "#/fax");
        assertThat(Database.count("contacts")).isZero();
    }

    @Test
    void aNullAmongTheRolesIsNamed() {
        Response answer = as(LEA).body("{\"roles\": [null]}")
                .put("/v1/accounts/{account}/contacts/by-external-id/user-1", account);

        assertThat(pointers(answer)).containsExactly("#/roles");
    }

    @Test
    void anAddressIsUniqueAtTheAccountInAnyCaseOfLetters() {
        putContact(account, "user-1", ANN);

        Response answer = putContact(account, "user-2", with(ANN, "email", "ANN@acme.com"));

        answer.then().statusCode(409).contentType("application/problem+json");
        assertThat(Database.count("contacts")).isEqualTo(1);
    }

    @Test
    void thePersonMayBeAtAnotherAccountToo() {
        putContact(account, "user-1", ANN);

        Response answer = putContact(existing("crm-2"), "user-1", ANN);

        answer.then().statusCode(201);
    }

    @RepeatedTest(3)
    void ofPutsOfTheSameNewKeyAtOnceOneCreatesAndTheOthersFindIt() {
        List<Response> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> putContact(account, "user-1", ANN)))
                .limit(3)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 200, 200);
    }

    @Test
    void aContactOfAnUnknownAccountIsNotFound() {
        Response answer = putContact(UUID.randomUUID(), "user-1", ANN);

        answer.then().statusCode(404);
    }

    @Test
    void aPatchChangesWhatItNames() {
        UUID id = existingContact(account, "user-1");

        Response answer =
                as(LEA).body("{\"roles\": [\"BILLING\"], \"name\": null}").patch("/v1/contacts/{id}", id);

        answer.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("roles", is(List.of("BILLING")))
                .body("name", nullValue())
                .body("email", is("user-1@acme.com"));
    }

    @Test
    void aStaleIfMatchIsRefusedByPutPatchAndDelete() {
        UUID id = existingContact(account, "user-1");
        as(LEA).body("{\"name\": \"Ann\"}").patch("/v1/contacts/{id}", id);

        List<Integer> statuses = List.of(
                as(LEA).header("If-Match", "\"1\"")
                        .body(ANN)
                        .put("/v1/accounts/{account}/contacts/by-external-id/user-1", account)
                        .statusCode(),
                as(LEA).header("If-Match", "\"1\"")
                        .body("{\"name\": \"Bea\"}")
                        .patch("/v1/contacts/{id}", id)
                        .statusCode(),
                as(LEA).header("If-Match", "\"1\"")
                        .delete("/v1/contacts/{id}", id)
                        .statusCode());

        assertThat(statuses).containsExactly(412, 412, 412);
        assertThat(Database.rows("SELECT name FROM contacts")).containsExactly(Map.of("name", "Ann"));
    }

    @Test
    void aRemovedContactIsGone() {
        UUID id = existingContact(account, "user-1");

        Response answer = as(LEA).header("If-Match", "\"1\"").delete("/v1/contacts/{id}", id);

        answer.then().statusCode(204);
        as(LEA).get("/v1/contacts/{id}", id).then().statusCode(404);
        as(LEA).delete("/v1/contacts/{id}", id).then().statusCode(404);
    }

    @Test
    void aKnownVersionIsNotSentAgain() {
        UUID id = existingContact(account, "user-1");

        Response answer = as(LEA).header("If-None-Match", "\"1\"").get("/v1/contacts/{id}", id);

        answer.then().statusCode(304).header("ETag", "\"1\"");
    }
}
