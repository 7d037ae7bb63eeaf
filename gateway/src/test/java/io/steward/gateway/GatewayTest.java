package io.steward.gateway;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the whole gateway share. */
@QuarkusTestResource(StandInResource.class)
abstract class GatewayTest {

    StandIns services;

    @BeforeEach
    void beginAnew() {
        TestClock.set(Samples.NOW);
        services.recover();
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    static JsonPath ask(String query) {
        return askAs(Tokens.of("carl", "csm"), query, Map.of());
    }

    static JsonPath ask(String query, Map<String, Object> variables) {
        return askAs(Tokens.of("carl", "csm"), query, variables);
    }

    static JsonPath askAs(String token, String query, Map<String, Object> variables) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .accept("application/graphql-response+json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .jsonPath();
    }
}
