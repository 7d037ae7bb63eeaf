package io.steward.accounts.attribute;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttributeDefinitionTest {

    private static final String ADA = Tokens.of("ada", "admin");
    private static final Map<String, Object> TIER =
            Map.of("type", "TEXT", "allowedValues", List.of("gold", "silver"), "description", "Support level");

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void aDefinitionIsMadeReadChangedAndRemoved() {
        // Given
        define("tier", TIER).then().statusCode(201).header("ETag", equalTo("\"1\""));
        define("tier", with(TIER, "allowedValues", List.of("gold")))
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        // When
        Response listed = as(ADA).get("/v1/attribute-definitions");

        // Then
        listed.then()
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("tier"))
                .body("items[0].allowedValues", equalTo(List.of("gold")));
        as(ADA).get("/v1/attribute-definitions/tier").then().body("description", equalTo("Support level"));
        as(ADA).delete("/v1/attribute-definitions/tier").then().statusCode(204);
        as(ADA).get("/v1/attribute-definitions/tier").then().statusCode(404);
    }

    @Test
    void everyFaultOfADefinitionIsTold() {
        Response answer = define("sites", Map.of("type", "NUMBER", "allowedValues", List.of("1", "two", " "), "x", 1));

        assertThat(pointers(answer)).containsExactlyInAnyOrder("#/allowedValues/1", "#/allowedValues/2", "#/x");
    }

    @Test
    void aNameThatIsNoWordIsRefused() {
        define("my tier", TIER).then().statusCode(422);
    }

    @Test
    void aStaleChangeOfADefinitionIsRefused() {
        // Given
        define("tier", TIER).then().statusCode(201);

        // When
        Response answer =
                as(ADA).header("If-Match", "\"7\"").body(TIER).put("/v1/attribute-definitions/{name}", "tier");

        // Then
        answer.then().statusCode(412);
    }

    @Test
    void anAccountIsRefusedWhoseAttributeIsNotAsDefinedWhicheverWayItComes() {
        // Given
        UUID id = existing("crm-1", with(account("Acme"), "attributes", Map.of("tier", "gold")));
        define("tier", TIER);
        Map<String, Object> wrong = with(account("Acme"), "attributes", Map.of("tier", "bronze", "other", 1));

        // When
        Response upserted = put("crm-1", wrong);
        Response patched = as(ADA).body(Map.of("attributes", Map.of("tier", 5))).patch("/v1/accounts/{id}", id);
        Response batch = as(ADA).body(Map.of(
                        "items", List.of(with(wrong, "externalId", "crm-1"), with(account("B"), "externalId", "b"))))
                .post("/v1/accounts/batch-upsert");

        // Then
        assertThat(pointers(upserted)).containsExactly("#/attributes/tier");
        assertThat(pointers(patched)).containsExactly("#/attributes/tier");
        batch.then()
                .body("results.outcome", equalTo(List.of("ERROR", "CREATED")))
                .body("results[0].problem.errors.pointer", equalTo(List.of("#/items/0/attributes/tier")));
    }

    @Test
    void theListIsFilteredByAttributesThatAreDefined() {
        // Given
        define("tier", TIER);
        define("sites", Map.of("type", "NUMBER"));
        existing("a", with(account("A"), "attributes", Map.of("tier", "gold", "sites", 3)));
        existing("b", with(account("B"), "attributes", Map.of("tier", "gold", "sites", 4)));
        existing("c", with(account("C"), "attributes", Map.of("tier", "silver", "sites", 3)));

        // When
        Response found = as(ADA).get("/v1/accounts?attributes.tier=gold&attributes.sites=3.0");

        // Then
        assertThat(found.<List<String>>path("items.externalId")).containsExactly("a");
        assertThat(as(ADA).get("/v1/account-exports/csv?attributes.tier=silver")
                        .asString()
                        .lines())
                .hasSize(2);
    }

    @Test
    void aFilterByWhatIsNotDefinedOrOfAnotherTypeIsRefused() {
        // Given
        define("sites", Map.of("type", "NUMBER"));

        // When
        Response answer = as(ADA).get("/v1/accounts?attributes.sites=three&attributes.tier=gold");
        Response export = as(ADA).get("/v1/account-exports/ndjson?attributes.tier=gold");

        // Then
        assertThat(answer.then().statusCode(422).extract().<List<String>>path("errors.detail"))
                .containsExactlyInAnyOrder("must be a number", "is no attribute that is defined");
        export.then().statusCode(422);
    }

    private static Response define(String name, Map<String, Object> body) {
        return as(ADA).body(body).put("/v1/attribute-definitions/{name}", name);
    }
}
