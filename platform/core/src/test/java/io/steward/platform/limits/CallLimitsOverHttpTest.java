package io.steward.platform.limits;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CallLimitsOverHttpTest.Few.class)
class CallLimitsOverHttpTest {

    /** So few that a test can use them up, and none comes back while it runs. */
    public static class Few implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "steward.rate-limit.calls", "3",
                    "steward.rate-limit.items", "10",
                    "steward.rate-limit.window", "PT1H",
                    "steward.rate-limit.exempt", "service-account-gateway");
        }
    }

    private static ValidatableResponse call() {
        return given().when().get("/v1/crates").then();
    }

    private static ValidatableResponse fill(int items) {
        String body =
                IntStream.range(0, items).mapToObj(i -> "\"a\"").collect(Collectors.joining(",", "{\"items\":[", "]}"));
        return given().contentType("application/json")
                .body(body)
                .when()
                .post("/v1/crates")
                .then();
    }

    @Test
    @TestSecurity(user = "ann", roles = "csm")
    void everyAnswerTellsWhereTheCallerStands() {
        call().statusCode(200)
                .header("RateLimit-Policy", equalTo("\"default\";q=3;w=3600"))
                .header("RateLimit", matchesPattern("\"default\";r=2;t=\\d+"));
    }

    @Test
    @TestSecurity(user = "ben", roles = "csm")
    void oneCallTooManyIsA429ThatSaysWhenToComeBack() {
        call();
        call();
        call();

        call().statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .header("RateLimit", matchesPattern("\"default\";r=0;t=\\d+"))
                .body("type", equalTo("https://steward.io/problems/too-many-requests"));
    }

    @Test
    @TestSecurity(user = "cleo", roles = "csm")
    void aBulkCallCostsItsItems() {
        fill(4).statusCode(200)
                .header("RateLimit-Policy", equalTo("\"default\";q=3;w=3600, \"bulk\";q=10;w=3600"))
                .header("RateLimit", matchesPattern("\"default\";r=2;t=\\d+, \"bulk\";r=6;t=\\d+"));
    }

    @Test
    @TestSecurity(user = "dora", roles = "csm")
    void moreItemsThanAreLeftAreRefused() {
        fill(8).statusCode(200);

        fill(3).statusCode(429).body("detail", org.hamcrest.Matchers.containsString("bulk"));
    }

    @Test
    @TestSecurity(user = "eve", roles = "viewer")
    void whoMayNotIsChargedToo() {
        call().statusCode(403).header("RateLimit", matchesPattern("\"default\";r=2;t=\\d+"));
    }

    @Test
    @TestSecurity(user = "service-account-gateway", roles = "csm")
    void ourOwnServicesAreNotLimited() {
        call();
        call();
        call();

        call().statusCode(200).header("RateLimit", nullValue());
    }

    @Test
    void whoGuessesAtTokensIsRefusedInTheEnd() {
        given().auth().oauth2("a").get("/v1/crates");
        given().auth().oauth2("b").get("/v1/crates");
        given().auth().oauth2("c").get("/v1/crates");

        given().auth()
                .oauth2("d")
                .when()
                .get("/v1/crates")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d*"));
    }
}
