package io.steward.health.rules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.steward.health.Api;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each endpoint against each role: what is answered to a caller who may is anything but 401 and 403. */
@QuarkusTest
class SecurityTest {

    private static final String NOBODY = "00000000-0000-7000-8000-000000000000";

    @BeforeEach
    void clean() {
        Api.begin("2026-03-10T12:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /v1/write-keys                          | admin                      |
            GET    | /v1/write-keys                          | admin                      |
            DELETE | /v1/write-keys/%s                       | admin                      |
            GET    | /v1/tracking-plan                       | admin lead csm viewer      | health:read
            GET    | /v1/tracking-plan/arrivals              | admin lead csm viewer      | health:read
            PUT    | /v1/tracking-plan                       | admin                      | health:write
            PUT    | /v1/tickets/by-external-id/t            | admin lead csm             | signals:write
            PUT    | /v1/invoices/by-external-id/i           | admin lead csm             | signals:write
            POST   | /v1/touchpoints                         | admin lead csm             | signals:write
            POST   | /v1/touchpoints/batch                   | admin lead csm             | signals:write
            POST   | /v1/survey-answers                      | admin lead csm             | signals:write
            POST   | /v1/survey-answers/batch                | admin lead csm             | signals:write
            GET    | /v1/accounts/%s/health                  | admin lead csm viewer      | health:read
            GET    | /v1/accounts/%s/health/history          | admin lead csm viewer      | health:read
            GET    | /v1/health?accountIds=%s                | admin lead csm viewer      | health:read
            GET    | /v1/portfolio                           | admin lead csm viewer      | health:read
            GET    | /v1/scorecards                          | admin lead csm viewer      | health:read
            GET    | /v1/scorecards/balanced                 | admin lead csm viewer      | health:read
            POST   | /v1/personal-data-queries               | nobody                     | privacy:read
            """)
    void eachRoleReachesWhatItMayAndNothingElse(String method, String path, String roles, String scope) {
        String target = path.formatted(NOBODY);
        assertThat(status(method, target, null)).as("without a token").isEqualTo(401);
        assertThat(status(method, target, Tokens.expired("ada", "admin")))
                .as("expired")
                .isEqualTo(401);
        assertThat(status(method, target, Tokens.forAudience("other", "ada", "admin")))
                .as("other audience")
                .isEqualTo(401);
        for (String role : new String[] {"admin", "lead", "csm", "viewer"}) {
            check(method, target, Tokens.of("somebody", role), roles.contains(role), role);
        }
        check(method, target, Tokens.integration("demo", "messages:read"), false, "integration without the scope");
        if (scope != null) {
            check(method, target, Tokens.integration("demo", scope), true, "integration with the scope");
        } else {
            check(
                    method,
                    target,
                    Tokens.integration("demo", "health:read", "health:write", "signals:write"),
                    false,
                    "integration");
        }
    }

    @Test
    void aCsmReportsSignalsOfOwnAccountsOnly() {
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {
            accounts.publish(new AccountCreated(Api.account("carls", "carl")));
        }
        Map<String, Object> call = Map.of("accountExternalId", "carls", "kind", "CALL");
        Api.soon(() -> Api.as(Api.LEA).body(call).post("/v1/touchpoints").then().statusCode(201));

        Api.as(Api.CARL).body(call).post("/v1/touchpoints").then().statusCode(201);
        Api.as(Api.CORA).body(call).post("/v1/touchpoints").then().statusCode(403);
        Api.as(Api.CORA)
                .body(Map.of("accountExternalId", "carls", "status", "OPEN"))
                .put("/v1/tickets/by-external-id/t")
                .then()
                .statusCode(403);
        Api.as(Api.CORA)
                .body(Map.of("items", java.util.List.of(call)))
                .post("/v1/touchpoints/batch")
                .then()
                .statusCode(201)
                .body("results[0].problem.status", org.hamcrest.Matchers.equalTo(403));
    }

    /** A body that is right in itself, because a machine's scope is looked at after its body. */
    private static String body(String path) {
        if (path.contains("tracking-plan")) {
            return "{\"coreFeatures\": [], \"keyActions\": [], \"loginEvents\": []}";
        }
        if (path.contains("personal-data")) {
            return "{\"accountId\": \"%1$s\", \"contactId\": \"%1$s\", \"externalId\": \"u\"}".formatted(NOBODY);
        }
        if (path.endsWith("/batch")) {
            return "{\"items\": [{}]}";
        }
        String signal = path.contains("tickets")
                ? "\"status\": \"OPEN\""
                : path.contains("invoices")
                        ? "\"state\": \"PAID\", \"dueOn\": \"2026-03-01\""
                        : path.contains("survey") ? "\"kind\": \"NPS\", \"score\": 9" : "\"kind\": \"CALL\"";
        return path.contains("write-keys")
                ? "{\"name\": \"test\"}"
                : "{\"accountExternalId\": \"nobody\", " + signal + "}";
    }

    private static void check(String method, String path, String token, boolean allowed, String who) {
        int status = status(method, path, token);
        if (allowed) {
            assertThat(status).as(who).isNotIn(401, 403, 500);
        } else {
            assertThat(status).as(who).isEqualTo(403);
        }
    }

    private static int status(String method, String path, String token) {
        var request = given().contentType(ContentType.JSON);
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (!method.equals("GET") && !method.equals("DELETE")) {
            request.body(body(path));
        }
        return request.request(Method.valueOf(method), path).statusCode();
    }
}
