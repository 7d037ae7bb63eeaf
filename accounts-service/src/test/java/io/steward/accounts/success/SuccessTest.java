package io.steward.accounts.success;

import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What success is, and what customer success is here to do. */
@QuarkusTest
class SuccessTest {

    private static final String ADA = Tokens.of("ada", "admin");
    private static final Map<String, Object> MARKET = Map.of(
            "productType", "Marketplace",
            "success", "Buying and selling",
            "measuredBy", "Trades a week",
            "primaryOutcome", "Both sides come back",
            "secondaryOutcomes", List.of("They bring others"),
            "leadingIndicator", "First trade within a week",
            "targets", List.of(Map.of("metric", "trades a week", "comparison", "AT_LEAST", "target", 2.5)));
    private static final Map<String, Object> CHARTER = Map.of(
            "whomWeServe", "Teams of ten to five hundred.",
            "outcomes", "Less time in meetings.",
            "whereWeCreateValue", "In the first thirty days\nand before each renewal.",
            "whatWeOwn", "Onboarding, adoption, renewal.",
            "howWeMeasure", "Time to value; NRR.");

    @BeforeEach
    void clean() {
        Api.clean();
        Database.execute("DELETE FROM success_definitions WHERE key = 'marketplace'");
    }

    @Test
    void theFourBuiltInDefinitionsAreThere() {
        Response answer = as(ADA).get("/v1/success-definitions");

        answer.then().body("items.key", hasItems("course", "membership", "saas-tool", "service"));
        as(ADA).get("/v1/success-definitions/saas-tool")
                .then()
                .body("measuredBy", equalTo("Feature adoption"))
                .body("targets.target", equalTo(List.of(50, 3, 10)))
                .body("targets[0].metric", equalTo("daily active users of all seats"))
                .body("targets[0].unit", equalTo("%"))
                .body("targets[0].healthMetric", equalTo("activeUsers7"))
                .body("targets[0].ofSeats", equalTo(true));
    }

    @Test
    void aDefinitionIsMadeChangedAndTakenAway() {
        // Given
        define(MARKET).then().statusCode(201).header("ETag", equalTo("\"1\"")).body("targets[0].target", equalTo(2.5f));
        define(MARKET).then().statusCode(200).header("ETag", equalTo("\"1\""));

        // When
        Response changed = define(with(MARKET, "success", "Trading"));

        // Then
        changed.then().statusCode(200).header("ETag", equalTo("\"2\"")).body("success", equalTo("Trading"));
        as(ADA).delete("/v1/success-definitions/marketplace").then().statusCode(204);
        as(ADA).get("/v1/success-definitions/marketplace").then().statusCode(404);
    }

    @Test
    void everyFaultOfADefinitionIsTold() {
        Response answer = define(Map.of(
                "productType", " ",
                "secondaryOutcomes", List.of(""),
                "targets", List.of(Map.of("comparison", "ABOUT", "target", "many"))));

        assertThat(pointers(answer))
                .contains(
                        "#/productType",
                        "#/success",
                        "#/measuredBy",
                        "#/primaryOutcome",
                        "#/leadingIndicator",
                        "#/secondaryOutcomes/0",
                        "#/targets/0/comparison",
                        "#/targets/0/target",
                        "#/targets/0/metric");
        assertThat(pointers(define(with(MARKET, "targets", List.of())))).containsExactly("#/targets");
        as(ADA).body(MARKET).put("/v1/success-definitions/My Market").then().statusCode(422);
    }

    @Test
    void aStaleChangeIsRefused() {
        // Given
        define(MARKET).then().statusCode(201);

        // When
        Response late = as(ADA).header("If-Match", "\"9\"").body(MARKET).put("/v1/success-definitions/marketplace");

        // Then
        late.then().statusCode(412);
    }

    @Test
    void theCharterIsOnePageWithItsAuthor() {
        // Given
        as(ADA).get("/v1/charter").then().statusCode(404);

        // When
        Response written = as(Tokens.of("lea", "lead")).body(CHARTER).put("/v1/charter");

        // Then
        written.then().statusCode(201).body("writtenBy", equalTo("lea")).header("ETag", equalTo("\"1\""));
        as(ADA).header("If-Match", "\"1\"")
                .body(with(CHARTER, "howWeMeasure", "NRR"))
                .put("/v1/charter")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"2\""));
        as(ADA).header("If-Match", "\"1\"")
                .body(CHARTER)
                .put("/v1/charter")
                .then()
                .statusCode(412);
    }

    @Test
    void everyPartOfTheCharterIsRequired() {
        Response answer = as(ADA).body(Map.of("mission", "x")).put("/v1/charter");

        answer.then().statusCode(422).body("errors", hasSize(6));
    }

    private static Response define(Map<String, Object> body) {
        return as(ADA).body(body).put("/v1/success-definitions/marketplace");
    }
}
