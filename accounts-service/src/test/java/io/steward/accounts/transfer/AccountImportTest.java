package io.steward.accounts.transfer;

import static io.restassured.RestAssured.given;
import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccountImportTest {

    private static final Map<String, Object> CSV = Map.of("format", "CSV");

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void rowsAreCreatedChangedLeftAndRefusedWithLineAndEveryFault() {
        existing("crm-1", account("Acme"));
        existing("crm-2", account("Same"));

        JsonPath done = imported(CSV, """
                externalId,name,segment,seats,owner,attributes.note
                crm-1,Acme Inc.,SMB,,carl,
                crm-2,Same,SMB,,carl,
                crm-3,"New, with a comma",ENTERPRISE,40,carl,"two
                lines"
                crm-4,,tiny,-1,carl,
                crm-5,too few cells
                """);

        assertThat(done.getString("status")).isEqualTo("COMPLETED");
        assertThat(done.getMap("rows")).isEqualTo(Map.of("created", 1, "updated", 1, "unchanged", 1, "refused", 2));
        assertThat(done.getLong("consumed")).isEqualTo(done.getLong("size")).isPositive();
        assertThat(Database.rows("SELECT external_id, name FROM accounts ORDER BY external_id"))
                .containsExactly(
                        Map.of("external_id", "crm-1", "name", "Acme Inc."),
                        Map.of("external_id", "crm-2", "name", "Same"),
                        Map.of("external_id", "crm-3", "name", "New, with a comma"));
        as(LEA).get("/v1/accounts/by-external-id/crm-3").then().body("attributes.note", is("two\nlines"));
        as(LEA).get("/v1/account-imports/{id}/refused-rows", done.getString("id"))
                .then()
                .body("items.line", is(List.of(6, 7)))
                .body("items.externalId", is(Arrays.asList("crm-4", null)))
                .body("items[0].errors.pointer", is(List.of("#/name", "#/segment", "#/seats")))
                .body("items[1].errors[0].detail", is("has 2 cells, the header has 6"));
    }

    @Test
    void linesOfJsonAreTakenAsTheyAre() {
        JsonPath done = imported(Map.of("format", "NDJSON"), """
                {"externalId":"crm-1","name":"Acme","mrr":{"amount":900.50,"currency":"USD"},"attributes":{"n":[1,2]}}
                {"externalId":"crm-2","name":"Beta"
                {"externalId":"crm-3","name":"Gamma","typo":1}
                """);

        assertThat(done.getMap("rows")).isEqualTo(Map.of("created", 1, "updated", 0, "unchanged", 0, "refused", 2));
        as(LEA).get("/v1/accounts/by-external-id/crm-1")
                .then()
                .body("mrr.amount", is(900.5f))
                .body("attributes.n", is(List.of(1, 2)));
    }

    @Test
    void columnsOfOtherNamesAreMapped() {
        Map<String, Object> request = Map.of(
                "format",
                "CSV",
                "columns",
                Map.of("CRM id", "externalId", "Company", "name", "Tier", "attributes.tier"));

        JsonPath done = imported(request, "\uFEFFCRM id,Company,Tier\r\ncrm-1,Acme,gold\r\n");

        assertThat(done.getInt("rows.created")).isEqualTo(1);
        as(LEA).get("/v1/accounts/by-external-id/crm-1").then().body("attributes.tier", is("gold"));
    }

    @Test
    void aDryRunTellsEverythingAndChangesNothing() {
        existing("crm-1", account("Acme"));

        JsonPath done = imported(
                Map.of("format", "CSV", "dryRun", true),
                "externalId,name,segment,owner\ncrm-1,Changed,SMB,carl\ncrm-2,New,SMB,carl\ncrm-3,,SMB,carl\n");

        assertThat(done.getMap("rows")).isEqualTo(Map.of("created", 1, "updated", 1, "unchanged", 0, "refused", 1));
        assertThat(Database.rows("SELECT name, version FROM accounts"))
                .containsExactly(Map.of("name", "Acme", "version", 1L));
    }

    @Test
    void partsAreCutAnywhereAndMayBeSentAgain() {
        byte[] file = ("externalId,name\n"
                        + IntStream.rangeClosed(1, 50)
                                .mapToObj(i -> "crm-" + i + ",Größe " + i + "\n")
                                .collect(Collectors.joining()))
                .getBytes(StandardCharsets.UTF_8);
        String id = begun(CSV);
        for (int part = 0; part * 7 < file.length; part++) {
            put(id, part + 1, Arrays.copyOfRange(file, part * 7, Math.min(file.length, part * 7 + 7)))
                    .then()
                    .statusCode(204);
        }
        put(id, 1, Arrays.copyOfRange(file, 0, 7)).then().statusCode(204);

        JsonPath done = finished(id);

        assertThat(done.getInt("rows.created")).isEqualTo(50);
        assertThat(done.getLong("size")).isEqualTo(file.length);
        assertThat(Database.count("accounts WHERE name = 'Größe 50'")).isOne();
        assertThat(Database.count("import_parts")).isZero();
    }

    @Test
    void ofTwoRowsWithOneKeyTheLaterHasTheLastWord() {
        JsonPath done = imported(CSV, "externalId,name\ncrm-1,First\ncrm-2,Other\ncrm-1,Second\n");

        assertThat(done.getMap("rows")).isEqualTo(Map.of("created", 2, "updated", 1, "unchanged", 0, "refused", 0));
        assertThat(Database.rows("SELECT name FROM accounts WHERE external_id = 'crm-1'"))
                .containsExactly(Map.of("name", "Second"));
    }

    @Test
    void manyRowsAreDoneInBatchesEachWithItsEvents() {
        int rows = 2_500;
        String file = "externalId,name\n"
                + IntStream.range(0, rows)
                        .mapToObj(i -> "crm-" + i + ",Account " + i + "\n")
                        .collect(Collectors.joining());

        JsonPath done = imported(CSV, file);

        assertThat(done.getInt("rows.created")).isEqualTo(rows);
        assertThat(done.getInt("lines")).isEqualTo(rows + 1);
        assertThat(Database.count("accounts")).isEqualTo(rows);
    }

    @Test
    void aHeaderThatIsWrongIsRefusedWithEveryFaultAndCanBeSentAgain() {
        String id = begun(CSV);
        put(id, 1, "Key,name,name\ncrm-1,Acme,Acme\n".getBytes(StandardCharsets.UTF_8));

        Response refused = as(LEA).post("/v1/account-imports/{id}/submission", id);

        assertThat(pointers(refused)).containsExactly("#/columns/Key", "#/columns/name", "#/columns/externalId");
        as(LEA).get("/v1/account-imports/{id}", id).then().body("status", is("RECEIVING"));
    }

    @Test
    void aMissingPartIsTold() {
        String id = begun(CSV);
        put(id, 1, "externalId,name\n".getBytes(StandardCharsets.UTF_8));
        put(id, 3, "crm-1,Acme\n".getBytes(StandardCharsets.UTF_8));

        Response refused = as(LEA).post("/v1/account-imports/{id}/submission", id);

        refused.then().statusCode(409).body("detail", is("parts are missing: there are 2, and the last is number 3"));
    }

    @Test
    void aQuoteThatIsNeverClosedEndsTheImportWithTheLine() {
        String endless = "crm-2,\"" + "x".repeat(1_100_000);

        JsonPath done = imported(CSV, "externalId,name\ncrm-1,Acme\n" + endless);

        assertThat(done.getString("status")).isEqualTo("FAILED");
        assertThat(done.getString("fault")).contains("line 3").contains("quote");
        assertThat(done.getInt("rows.created")).isEqualTo(1);
    }

    @Test
    void anImportThatIsStoppedTakesNothingMore() {
        String id = begun(CSV);

        Response stopped = as(LEA).post("/v1/account-imports/{id}/cancellation", id);

        stopped.then().statusCode(200).body("status", is("CANCELLED"));
        put(id, 1, "externalId,name\n".getBytes(StandardCharsets.UTF_8)).then().statusCode(409);
    }

    @Test
    void whoeverGoesOnAfterACrashBeginsWhereTheLastBatchEnded() {
        String id = begun(CSV);
        put(id, 1, "externalId,name\ncrm-1,Acme\ncrm-2,Beta\n".getBytes(StandardCharsets.UTF_8));
        Database.execute("""
                UPDATE import_parts SET begins_at = 0 WHERE import_id = ?""", UUID.fromString(id));

        Database.execute("""
                UPDATE imports
                   SET status = 'RUNNING', size = 38, consumed = 27, lines = 2, created = 1,
                       fields = '["externalId", "name"]', leased_until = now() - interval '1 second'
                 WHERE id = ?""", UUID.fromString(id));
        JsonPath done = awaitEnd(id);

        assertThat(done.getInt("rows.created")).isEqualTo(2);
        assertThat(done.getInt("lines")).isEqualTo(3);
        assertThat(Database.rows("SELECT external_id FROM accounts")).containsExactly(Map.of("external_id", "crm-2"));
    }

    @Test
    void aRequestWithFaultsIsRefusedWithAllOfThem() {
        Map<String, Object> request =
                Map.of("format", "NDJSON", "columns", Map.of("Company", "nonsense"), "dryrun", true);

        Response refused = as(LEA).body(request).post("/v1/account-imports");

        assertThat(pointers(refused)).containsExactlyInAnyOrder("#/dryrun", "#/columns", "#/columns/Company");
    }

    @Test
    void importsAreListedFromTheNewest() {
        String first = begun(CSV);
        String second = begun(CSV);

        String next = as(LEA).get("/v1/account-imports?limit=1")
                .then()
                .body("items.id", is(List.of(second)))
                .extract()
                .path("next");

        as(LEA).get("/v1/account-imports?limit=1&after=" + next)
                .then()
                .body("items.id", is(List.of(first)))
                .body("next", nullValue());
    }

    @Test
    void whatIsExportedCanBeImportedAgainWithoutAChange() {
        existing("crm-1", Map.of("name", "Quote \" and, comma", "attributes", Map.of("n", 1, "deep", List.of("a"))));
        existing("crm-2", Map.of("name", "Plain", "seats", 7, "mrr", Map.of("amount", 12.5, "currency", "EUR")));
        existing("crm-3", account("Other owner"));

        String csv = as(LEA).accept("text/csv").get("/v1/account-exports/csv").asString();
        String ndjson = as(LEA).accept("application/x-ndjson")
                .get("/v1/account-exports/ndjson")
                .asString();

        assertThat(imported(CSV, csv).getMap("rows"))
                .isEqualTo(Map.of("created", 0, "updated", 0, "unchanged", 3, "refused", 0));
        assertThat(imported(Map.of("format", "NDJSON"), ndjson).getMap("rows"))
                .isEqualTo(Map.of("created", 0, "updated", 0, "unchanged", 3, "refused", 0));
    }

    @Test
    void anExportHasWhatTheFiltersLeaveInTheOrderAskedForOverManyPages() {
        Database.execute("""
                INSERT INTO accounts (id, external_id, name, owner, stage, version, created_at, updated_at)
                SELECT uuidv7(), 'crm-' || n, 'Account ' || to_char(n, 'FM0000'),
                       CASE WHEN n % 2 = 0 THEN 'carl' ELSE 'cora' END, 'ADOPTION', 1, now(), now()
                  FROM generate_series(1, 5000) AS n""");

        List<String> rows = as(LEA).accept("text/csv")
                .get("/v1/account-exports/csv?owner=carl&direction=DESC")
                .asString()
                .lines()
                .toList();

        assertThat(rows).hasSize(2_501);
        assertThat(rows.get(1)).startsWith("crm-5000,");
        assertThat(rows.getLast()).startsWith("crm-2,");
        assertThat(rows).doesNotHaveDuplicates();
    }

    private static JsonPath imported(Map<String, Object> request, String file) {
        String id = begun(request);
        put(id, 1, file.getBytes(StandardCharsets.UTF_8)).then().statusCode(204);
        return finished(id);
    }

    private static String begun(Map<String, Object> request) {
        return as(LEA).body(request)
                .post("/v1/account-imports")
                .then()
                .statusCode(201)
                .body("status", is("RECEIVING"))
                .extract()
                .path("id");
    }

    private static Response put(String id, int number, byte[] content) {
        return given().auth()
                .oauth2(LEA)
                .contentType("application/octet-stream")
                .body(content)
                .put("/v1/account-imports/{id}/parts/{number}", id, number);
    }

    private static JsonPath finished(String id) {
        as(LEA).post("/v1/account-imports/{id}/submission", id).then().statusCode(202);
        return awaitEnd(id);
    }

    private static JsonPath awaitEnd(String id) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(LEA).get("/v1/account-imports/{id}", id).path("finishedAt") != null);
        return as(LEA).get("/v1/account-imports/{id}", id).jsonPath();
    }
}
