package io.steward.accounts.account;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class AccountValidationTest {

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void oneAnswerNamesEveryFaultAndNothingIsChanged() {
        Response answer = as(LEA).body("""
                {"name": " ", "domain": "https://acme.com", "segment": "huge", "seats": "many",
                 "mrr": {"amount": -0.00001, "currency": "GOLD", "tax": 1}, "startedOn": "2026-02-30",
                 "renewsOn": "soon", "stage": "LATER", "attributes": [], "colour": "red"}""").put("/v1/accounts/by-external-id/crm-1");

        assertThat(pointers(answer))
                .containsExactlyInAnyOrder(
                        "#/name",
                        "#/domain",
                        "#/segment",
                        "#/seats",
                        "#/mrr/amount",
                        "#/mrr/currency",
                        "#/mrr/tax",
                        "#/startedOn",
                        "#/renewsOn",
                        "#/stage",
                        "#/attributes",
                        "#/colour");
        assertThat(Database.count("accounts")).isZero();
        assertThat(Database.count("outbox")).isZero();
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("faults")
    void aBadValueIsNamed(String pointer, Map<String, Object> body) {
        Response answer = put("crm-1", body);

        assertThat(pointers(answer)).containsExactly(pointer);
    }

    static Stream<Arguments> faults() {
        Map<String, Object> fine = account("Acme");
        return Stream.of(
                Arguments.of("#/name", with(fine, "name", null)),
                Arguments.of("#/name", with(fine, "name", "x".repeat(201))),
                Arguments.of("#/name", with(fine, "name", "two\nlines")),
                Arguments.of("#/name", with(fine, "name", "nul\u0000")),
                Arguments.of("#/domain", with(fine, "domain", "acme")),
                Arguments.of("#/domain", with(fine, "domain", "acme .com")),
                Arguments.of("#/domain", with(fine, "domain", "-acme.com")),
                Arguments.of("#/plan", with(fine, "plan", "")),
                Arguments.of("#/owner", with(fine, "owner", "o".repeat(101))),
                Arguments.of("#/seats", with(fine, "seats", -1)),
                Arguments.of("#/seats", with(fine, "seats", 1.5)),
                Arguments.of("#/seats", with(fine, "seats", 3_000_000_000L)),
                Arguments.of("#/mrr/amount", with(fine, "mrr", Map.of("amount", -1, "currency", "EUR"))),
                Arguments.of("#/mrr/amount", with(fine, "mrr", Map.of("amount", 0.00001, "currency", "EUR"))),
                Arguments.of("#/mrr/amount", with(fine, "mrr", Map.of("amount", 1e15, "currency", "EUR"))),
                Arguments.of("#/mrr/amount", with(fine, "mrr", Map.of("currency", "EUR"))),
                Arguments.of("#/mrr/currency", with(fine, "mrr", Map.of("amount", 1))),
                Arguments.of("#/mrr/currency", with(fine, "mrr", Map.of("amount", 1, "currency", "eur"))),
                Arguments.of("#/renewsOn", with(with(fine, "startedOn", "2026-02-01"), "renewsOn", "2026-01-31")),
                Arguments.of("#/startedOn", with(fine, "startedOn", "0001-01-01")),
                Arguments.of("#/renewsOn", with(fine, "renewsOn", "9999-12-31")),
                Arguments.of("#/segment", with(fine, "segment", "smb")),
                Arguments.of("#/stage", with(fine, "stage", "LATER")),
                Arguments.of("#/attributes", with(fine, "attributes", keys(101))),
                Arguments.of("#/attributes", with(fine, "attributes", Map.of("long", "x".repeat(16 * 1024)))),
                Arguments.of("#/attributes/nul", with(fine, "attributes", Map.of("nul", Map.of("deep", "\u0000")))),
                Arguments.of("#/externalId", with(fine, "externalId", "crm-2")));
    }

    @Test
    void theBoundsThemselvesAreFine() {
        Map<String, Object> body = new LinkedHashMap<>(account("x".repeat(200)));
        body.put("owner", "o".repeat(100));
        body.put("seats", Integer.MAX_VALUE);
        body.put("mrr", Map.of("amount", new BigDecimal("999999999999999.9999"), "currency", "JPY"));
        body.put("startedOn", "2026-02-01");
        body.put("renewsOn", "2026-02-01");
        body.put("domain", "bücher.example");
        body.put("attributes", keys(100));
        body.put("externalId", "k".repeat(200));

        Response answer = put("k".repeat(200), body);

        answer.then().statusCode(201);
        assertThat(Database.rows("SELECT mrr_amount::text AS amount FROM accounts"))
                .containsExactly(Map.of("amount", "999999999999999.9999"));
    }

    @Test
    void aTooLongExternalIdIsNamedAsAParameter() {
        Response answer = put("k".repeat(201), account("Acme"));

        answer.then().statusCode(422).body("errors[0].parameter", is("externalId"));
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "'{', 400", "'[]', 422", "'null', 422", "'\"text\"', 422", "'{} {}', 400"})
    void aBodyThatIsNoObjectIsRefused(String body, int status) {
        Response answer = as(LEA).body(body).put("/v1/accounts/by-external-id/crm-1");

        answer.then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void anotherMediaTypeIsRefused() {
        Response answer = as(LEA).contentType("text/plain").body("name=Acme").put("/v1/accounts/by-external-id/crm-1");

        answer.then().statusCode(415).contentType("application/problem+json");
    }

    private static Map<String, Object> keys(int count) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            attributes.put("key-" + i, i);
        }
        return attributes;
    }
}
