package io.steward.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.steward.platform.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP, its security and its limits. */
@QuarkusTest
class HttpTest extends GatewayTest {

    private static final String GRAPHQL = "application/graphql-response+json";

    @Test
    void withoutATokenThereIsAProblem() {
        // When
        Response answer = given().contentType("application/json")
                .body(Map.of("query", "{ __typename }"))
                .post("/graphql");
        // Then
        assertProblem(answer, 401, "unauthenticated");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "foreign", "garbage"})
    void aBadTokenIsAProblem(String kind) {
        // Given
        String token = switch (kind) {
            case "expired" -> Tokens.expired("carl", "csm");
            case "foreign" -> Tokens.forAudience("somebody-else", "carl", "csm");
            default -> "x.y.z";
        };
        // When
        Response answer = given().auth()
                .oauth2(token)
                .queryParam("query", "{ __typename }")
                .get("/graphql");
        // Then
        assertProblem(answer, 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accounts { edges { cursor } }",
                "portfolio { accounts }",
                "myTasks { id }",
                "inbox { unseen }",
                "node(id: \"x\") { id }"
            })
    void aMachineIsForbidden(String field) {
        // When
        var answer = askAs(Tokens.integration("demo-integration", "accounts:read"), "{ " + field + " }", Map.of());
        // Then
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("FORBIDDEN");
        assertThat(services.calls()).isZero();
    }

    @Test
    void theCallersTokenAndTraceGoOnToTheService() {
        // Given
        String token = Tokens.of("lea", "lead");
        String trace = "0af7651916cd43dd8448eb211c80319c";
        // When
        caller(token)
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .contentType("application/json")
                .body(Map.of("query", "{ portfolio { accounts } }"))
                .post("/graphql");
        // Then
        Map<String, String> headers = services.health.calls().getFirst().headers();
        assertThat(headers).containsEntry("Authorization", "Bearer " + token);
        assertThat(headers.get("Traceparent")).contains(trace);
    }

    @Test
    void aQueryIsAnsweredToGet() {
        // When
        Response answer = caller().accept(GRAPHQL)
                .queryParam("query", "query A { a: __typename } query B($x: Boolean!) { b: __typename @skip(if: $x) }")
                .queryParam("operationName", "B")
                .queryParam("variables", "{\"x\":false}")
                .get("/graphql");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(GRAPHQL + "; charset=utf-8");
        assertThat(answer.jsonPath().getString("data.b")).isEqualTo("Query");
    }

    @Test
    void aMutationIsRefusedToGet() {
        // When
        Response answer = caller().queryParam(
                        "query", "mutation { markInboxItems(input: { all: true, mark: SEEN }) { unseen } }")
                .get("/graphql");
        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(services.calls()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "{ nobody }, application/json, 200",
        "{ nobody }, application/graphql-response+json, 400",
        "{ unclosed, application/json, 200",
        "{ unclosed, application/graphql-response+json, 400",
        "subscription { inboxChanged { unseen } }, application/graphql-response+json, 400"
    })
    void anOperationThatCannotRunHasTheStatusOfItsMediaType(String query, String accept, int status) {
        // When
        Response answer = caller().accept(accept)
                .contentType("application/json")
                .body(Map.of("query", query))
                .post("/graphql");
        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.jsonPath().getMap("$")).containsOnlyKeys("errors");
        assertThat(answer.jsonPath().getString("errors[0].extensions.code")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "[{\"query\":\"{ __typename }\"}]",
                "{}",
                "{\"query\":7}",
                "{\"query\":\"{ __typename }\",\"variables\":[]}",
                "{\"query\":\"{ __typename }\",\"operationName\":7}"
            })
    void aMalformedRequestIsAProblem(String body) {
        // When
        Response answer = caller().contentType("application/json").body(body).post("/graphql");
        // Then
        assertProblem(answer, 400, "malformed");
    }

    @Test
    void anotherMediaTypeIsAProblem() {
        // When
        Response answer =
                caller().contentType("text/plain").body("{ __typename }").post("/graphql");
        // Then
        assertProblem(answer, 415, "unsupported-media-type");
    }

    @Test
    void aRequestThatIsTooLargeIsAProblem() {
        // When
        Response answer = caller().contentType("application/json")
                .body(Map.of("query", "{ __typename }" + " ".repeat(300_000)))
                .post("/graphql");
        // Then
        assertProblem(answer, 413, "too-large");
    }

    @Test
    void tooManyAliasesAreRefused() {
        // Given
        String aliases = IntStream.range(0, 31)
                .mapToObj(n -> "a" + n + ": portfolio { accounts }")
                .collect(Collectors.joining(" "));
        // When
        var answer = ask("{ " + aliases + " }");
        // Then
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("TOO_MANY_ALIASES");
        assertThat(services.calls()).isZero();
    }

    @Test
    void aQueryThatIsTooDeepIsRefused() {
        // Given
        String deep = "runs { account { ".repeat(8) + "name" + " } }".repeat(8);
        // When
        var answer = ask("{ accounts { edges { node { " + deep + " } } } }");
        // Then
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("QUERY_TOO_DEEP");
        assertThat(services.calls()).isZero();
    }

    @Test
    void theSchemaCanBeAskedForWithAToken() {
        // When
        var answer = ask(
                "{ __schema { queryType { name } types { name fields { type { ofType { ofType { ofType { name } } } } } } } }");
        // Then
        assertThat(answer.getString("data.__schema.queryType.name")).isEqualTo("Query");
    }

    private static void assertProblem(Response answer, int status, String kind) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).endsWith("/" + kind);
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(List.of(
                        answer.jsonPath().getString("title"), answer.jsonPath().getString("detail")))
                .doesNotContainNull();
    }

    private static RequestSpecification caller() {
        return caller(Tokens.of("carl", "csm"));
    }

    private static RequestSpecification caller(String token) {
        return given().auth().oauth2(token);
    }
}
