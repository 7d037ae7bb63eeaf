package io.steward.playbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.steward.platform.testing.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets past the door of each endpoint: 401 and 403 are refusals, anything else means that the call was let in. */
@QuarkusTest
class SecurityTest extends ServiceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET  | /v1/playbooks                                 | admin lead csm viewer playbooks:read
            GET  | /v1/playbooks/low-usage                       | admin lead csm viewer playbooks:read
            POST | /v1/playbooks                                 | admin lead playbooks:write
            POST | /v1/playbooks/nothing/versions/1/publication  | admin lead playbooks:write
            GET  | /v1/runs                                      | admin lead csm viewer playbooks:read
            GET  | /v1/runs/01980000-0000-7000-8000-000000000001 | admin lead csm viewer playbooks:read
            POST | /v1/runs                                      | admin lead csm playbooks:write
            POST | /v1/runs/01980000-0000-7000-8000-000000000001/cancellation | admin lead csm playbooks:write
            GET  | /v1/tasks                                     | admin lead csm viewer playbooks:read
            GET  | /v1/tasks/01980000-0000-7000-8000-000000000001 | admin lead csm viewer playbooks:read
            POST | /v1/tasks/01980000-0000-7000-8000-000000000001/completion | admin lead csm
            GET  | /v1/work?accountIds=01980000-0000-7000-8000-000000000001 | admin lead csm viewer
            POST | /v1/personal-data-queries                     | privacy:read
            """)
    void eachCallLetsInWhomItNames(String method, String path, String allowed) {
        for (String role : new String[] {"admin", "lead", "csm", "viewer"}) {
            int status = call(given().auth().oauth2(Tokens.of("someone", role)), method, path);
            assertThat(status == 403)
                    .as(role + " " + method + " " + path + " gave " + status)
                    .isEqualTo(!allowed.contains(role));
        }
        for (String scope : new String[] {"playbooks:read", "playbooks:write", "accounts:write", "privacy:read"}) {
            int status = call(given().auth().oauth2(Tokens.integration("machine", scope)), method, path);
            assertThat(status == 403)
                    .as(scope + " " + method + " " + path + " gave " + status)
                    .isEqualTo(!allowed.contains(scope));
        }
        assertThat(call(given(), method, path)).isEqualTo(401);
        assertThat(call(given().auth().oauth2(Tokens.expired("ada", "admin")), method, path))
                .isEqualTo(401);
        assertThat(call(given().auth().oauth2(Tokens.forAudience("other", "ada", "admin")), method, path))
                .isEqualTo(401);
        assertThat(call(given().auth().oauth2("no.real.token"), method, path)).isEqualTo(401);
    }

    private static int call(RequestSpecification request, String method, String path) {
        RequestSpecification prepared = request.contentType("application/json");
        // A body is read before a machine's scope is looked at, so that it has to be right.
        String body = path.equals("/v1/runs")
                ? "{\"playbook\": \"nothing\", \"accountId\": \"01980000-0000-7000-8000-000000000001\"}"
                : path.contains("personal-data")
                        ? "{\"accountId\": \"%1$s\", \"contactId\": \"%1$s\", \"externalId\": \"u\"}"
                                .formatted("01980000-0000-7000-8000-000000000001")
                        : "{}";
        return (method.equals("POST") ? prepared.body(body) : prepared)
                .request(method, path)
                .statusCode();
    }
}
