package io.steward.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the whole gateway share. */
@QuarkusTestResource(StandInResource.class)
abstract class GatewayTest {

    private static boolean warm;

    StandIns services;

    @BeforeEach
    void beginAnew() {
        warmUp();
        TestClock.set(Samples.NOW);
        services.recover();
    }

    @AfterEach
    void letTimeRun() {
        TestClock.reset();
    }

    /** The first call of each service loads half the JVM, which no test of patience should measure. */
    private static void warmUp() {
        if (!warm) {
            await().atMost(Duration.ofSeconds(60)).until(() -> ask("""
                    { accounts { edges { node { health { score } tasks { id } messages { id } } } } inbox { unseen } }""").getList("errors") == null);
            warm = true;
        }
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
