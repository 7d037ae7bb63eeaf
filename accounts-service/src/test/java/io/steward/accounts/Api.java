package io.steward.accounts;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service as its callers reach it, and bodies that are right until a test makes them wrong. */
public final class Api {

    /** A lead may do everything here. */
    public static final String LEA = Tokens.of("lea", "lead");

    private Api() {}

    /** Empties the database, but for the rows that come with the migrations. */
    public static void clean() {
        Database.truncate(
                "journey_stages", "ownership_settings", "revenue_settings", "success_definitions", "segments");
        Database.execute("DELETE FROM segments WHERE key NOT IN ('ENTERPRISE', 'MID_MARKET', 'SMB', 'SELF_SERVE')");
    }

    /** A request with a token. */
    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** The content of a small account. */
    public static Map<String, Object> account(String name) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("segment", "SMB");
        body.put("owner", "carl");
        return body;
    }

    /** A body with one more field. */
    public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    /** Upserts an account as a lead. */
    public static Response put(String externalId, Map<String, Object> body) {
        return as(LEA).body(body).put("/v1/accounts/by-external-id/{key}", externalId);
    }

    /** An account that exists; its id. */
    public static UUID existing(String externalId, Map<String, Object> body) {
        return UUID.fromString(
                put(externalId, body).then().statusCode(201).extract().path("id"));
    }

    /** An account with a name that exists; its id. */
    public static UUID existing(String externalId) {
        return existing(externalId, account("Account " + externalId));
    }

    /** Upserts a contact as a lead. */
    public static Response putContact(UUID accountId, String externalId, Map<String, Object> body) {
        return as(LEA).body(body).put("/v1/accounts/{account}/contacts/by-external-id/{key}", accountId, externalId);
    }

    /** A contact that exists; its id. */
    public static UUID existingContact(UUID accountId, String externalId) {
        Map<String, Object> body = Map.of("email", externalId + "@acme.com", "name", "Person " + externalId);
        return UUID.fromString(putContact(accountId, externalId, body)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    /** The pointers of all faults in an answer. */
    public static List<String> pointers(Response answer) {
        return answer.then().statusCode(422).extract().path("errors.pointer");
    }
}
