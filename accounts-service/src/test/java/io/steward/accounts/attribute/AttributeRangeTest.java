package io.steward.accounts.attribute;

import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.contracts.accounts.AttributeType;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists by ranges of attributes, and the indexes that make them fast. */
@QuarkusTest
class AttributeRangeTest {

    private static final String ADA = Tokens.of("ada", "admin");
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    AttributeIndexStore indexes;

    @BeforeEach
    void threeAccounts() {
        Api.clean();
        // Stated before anything was defined: these values stay, and are none of the type.
        existing("z", with(account("Z"), "attributes", Map.of("seatsUsed", "many", "auditedOn", "soon")));
        define("seatsUsed", "NUMBER", true);
        define("auditedOn", "DATE", true);
        define("tier", "TEXT", true);
        existing("a", with(account("A"), "attributes", Map.of("seatsUsed", 9.5, "auditedOn", "2026-01-31")));
        existing("b", with(account("B"), "attributes", Map.of("seatsUsed", 10, "tier", "gold")));
        existing("c", with(account("C"), "attributes", Map.of("seatsUsed", 200, "auditedOn", "2026-10-01")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "attributes.seatsUsed[gte]=10, b c",
        "attributes.seatsUsed[gt]=10, c",
        "attributes.seatsUsed[lte]=10, a b",
        "attributes.seatsUsed[gte]=9.5&attributes.seatsUsed[lt]=10.0, a",
        "attributes.seatsUsed[exists]=false, z",
        "attributes.seatsUsed[gte]=10&attributes.seatsUsed=200, c",
        "attributes.auditedOn[lt]=2026-02-01, a",
        "attributes.auditedOn[gte]=2026-02-01, c",
        "attributes.auditedOn[exists]=true, a c",
        "attributes.tier[exists]=true, b",
        "attributes.tier[exists]=false, a c z",
    })
    void aRangeComparesByTheTypeThatIsDefined(String filter, String expected) {
        Response found = as(ADA).urlEncodingEnabled(false)
                .get("/v1/accounts?" + filter.replace("[", "%5B").replace("]", "%5D"));

        assertThat(String.join(" ", found.<List<String>>path("items.externalId")))
                .isEqualTo(expected);
    }

    @Test
    void aRangeOverWhatIsNotIndexedIsRefused() {
        // Given
        define("sites", "NUMBER", false);

        // When
        Response answer = as(ADA).queryParam("attributes.sites[gte]", 3).get("/v1/accounts");

        // Then
        answer.then().statusCode(422);
        assertThat(answer.<List<String>>path("errors.parameter")).containsExactly("attributes.sites[gte]");
    }

    @Test
    void anIndexIsBuiltForWhatIsDefinedSoAndServesTheFilter() {
        indexes.reconcile().await().atMost(LONG);

        await().atMost(LONG).untilAsserted(() -> assertThat(present()).hasSize(3));
        assertThat(plan("attribute_number(attributes, 'seatsUsed') >= 10")).contains("ix_accounts_attribute_");
        assertThat(plan("attribute_date(attributes, 'auditedOn') < '2026-02-01'"))
                .contains("ix_accounts_attribute_");
        assertThat(plan("attribute_present(attributes, 'tier')")).contains("ix_accounts_attribute_");
    }

    @Test
    void anIndexThatNobodyAsksForGoes() {
        // Given
        indexes.reconcile().await().atMost(LONG);
        define("tier", "TEXT", false);
        define("auditedOn", "TEXT", true);

        // When
        indexes.reconcile().await().atMost(LONG);

        // Then
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(present())
                        .containsExactlyInAnyOrder(
                                new AttributeIndex("seatsUsed", AttributeType.NUMBER).name(),
                                new AttributeIndex("auditedOn", AttributeType.TEXT).name()));
    }

    @Test
    void anIndexTooManyIsRefused() {
        IntStream.range(3, 20).forEach(i -> define("more" + i, "NUMBER", true));

        Response answer =
                as(ADA).body(Map.of("type", "NUMBER", "indexed", true)).put("/v1/attribute-definitions/one_too_many");

        answer.then().statusCode(409);
        // One that is indexed may be defined anew.
        define("tier", "TEXT", true);
    }

    private static List<Object> present() {
        return Database.rows("""
                        SELECT relname AS name FROM pg_class JOIN pg_index ON indexrelid = pg_class.oid
                         WHERE indisvalid AND starts_with(relname, 'ix_accounts_attribute_')""").stream().map(row -> row.get("name")).toList();
    }

    /** How such a condition is answered where the table is large enough for an index. */
    private static String plan(String condition) {
        Database.execute("""
                INSERT INTO accounts (id, external_id, name, stage, version, created_at, updated_at)
                SELECT uuidv7(), 'bulk-' || i, 'Bulk ' || i, 'ONBOARDING', 1, now(), now()
                  FROM generate_series(1, 20000) AS i ON CONFLICT DO NOTHING""");
        Database.execute("ANALYZE accounts");
        return Database.rows("EXPLAIN SELECT id FROM accounts WHERE " + condition)
                .toString();
    }

    private static void define(String name, String type, boolean indexed) {
        as(ADA).body(Map.of("type", type, "indexed", indexed))
                .put("/v1/attribute-definitions/{name}", name)
                .then()
                .statusCode(oneOf(200, 201));
    }
}
