package io.steward.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import io.steward.platform.testing.Tokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint with every kind of caller. */
@QuarkusTest
class SecurityTest {

    private static final String ID = "019a0000-0000-7000-8000-000000000001";
    private static final List<String> STAFF = List.of("admin", "lead", "csm", "viewer");

    private static final List<Endpoint> ENDPOINTS = List.of(
            new Endpoint(Method.GET, "/v1/messages?ids=" + ID, null, Set.copyOf(STAFF), "messages:read", 200),
            new Endpoint(Method.GET, "/v1/messages/" + ID, null, Set.copyOf(STAFF), "messages:read", 404),
            new Endpoint(Method.POST, "/v1/messages/" + ID + "/resend", null, Set.of("admin", "lead"), null, 404),
            new Endpoint(Method.GET, "/v1/inbox", null, Set.copyOf(STAFF), null, 200),
            new Endpoint(
                    Method.POST,
                    "/v1/inbox/marks",
                    "{\"all\": true, \"mark\": \"SEEN\"}",
                    Set.copyOf(STAFF),
                    null,
                    200),
            new Endpoint(
                    Method.POST,
                    "/v1/personal-data-queries",
                    "{\"accountId\": \"%1$s\", \"contactId\": \"%1$s\", \"externalId\": \"u\"}".formatted(ID),
                    Set.of(),
                    "privacy:read",
                    200),
            new Endpoint(Method.GET, "/v1/templates", null, Set.copyOf(STAFF), null, 200));

    /**
     * One row of the table.
     *
     * @param scope what a machine needs; null where no machine may call
     * @param answer status for whoever may call
     */
    record Endpoint(Method method, String path, String body, Set<String> roles, String scope, int answer) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @ParameterizedTest
    @MethodSource("endpointsAndRoles")
    void staffCallWhatTheirRoleAllows(Endpoint endpoint, String role) {
        assertThat(call(endpoint, Tokens.of("someone", role)))
                .isEqualTo(endpoint.roles().contains(role) ? endpoint.answer() : 403);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aMachineNeedsTheScope(Endpoint endpoint) {
        assertThat(call(endpoint, Tokens.integration("machine"))).isEqualTo(403);
        assertThat(call(endpoint, Tokens.integration("machine", "accounts:read")))
                .isEqualTo(403);
        for (String scope : List.of("messages:read", "privacy:read")) {
            assertThat(call(endpoint, Tokens.integration("machine", scope)))
                    .isEqualTo(scope.equals(endpoint.scope()) ? endpoint.answer() : 403);
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void withoutAGoodTokenNobodyGetsIn(Endpoint endpoint) {
        assertThat(call(endpoint, null)).isEqualTo(401);
        assertThat(call(endpoint, "not.a.token")).isEqualTo(401);
        assertThat(call(endpoint, Tokens.expired("ada", "admin"))).isEqualTo(401);
        assertThat(call(endpoint, Tokens.forAudience("another", "ada", "admin")))
                .isEqualTo(401);
    }

    static List<Endpoint> endpoints() {
        return ENDPOINTS;
    }

    static Stream<Arguments> endpointsAndRoles() {
        return ENDPOINTS.stream().flatMap(endpoint -> STAFF.stream().map(role -> Arguments.of(endpoint, role)));
    }

    private static int call(Endpoint endpoint, String token) {
        RequestSpecification request = given();
        if (token != null) {
            request.auth().oauth2(token);
        }
        if (endpoint.body() != null) {
            request.contentType(ContentType.JSON).body(endpoint.body());
        }
        return request.request(endpoint.method(), endpoint.path()).statusCode();
    }
}
