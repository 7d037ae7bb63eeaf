package io.steward.accounts.transfer;

import static io.restassured.RestAssured.given;
import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.pointers;
import static io.steward.accounts.Api.putContact;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

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

/** The machinery is that of {@link AccountImportTest}; here is what contacts have of their own. */
@QuarkusTest
class ContactImportTest {

    private static final Map<String, Object> CSV = Map.of("format", "CSV");

    private UUID acme;

    @BeforeEach
    void anAccount() {
        Api.clean();
        acme = existing("crm-1");
    }

    @Test
    void rowsAreCreatedChangedLeftAndRefusedWithLineAndEveryFault() {
        putContact(acme, "ann", Map.of("email", "ann@acme.com"));
        putContact(acme, "bob", Map.of("name", "Bob"));

        JsonPath done = imported(CSV, """
                accountExternalId,externalId,name,email,title,phone,roles,timeZone
                crm-1,ann,"Miller, Ann",ann@acme.com,CEO,+1 555,CHAMPION;USER,Europe/Lisbon
                crm-1,bob,Bob,,,,,
                crm-1,cleo,,,,,,
                crm-9,dan,,,,,,
                crm-1,eve,,no address,,,BOSS,
                crm-1,,,,,,,
                """);

        assertThat(done.getString("status")).isEqualTo("COMPLETED");
        assertThat(done.getMap("rows")).isEqualTo(Map.of("created", 1, "updated", 1, "unchanged", 1, "refused", 3));
        as(LEA).get("/v1/contacts?accountIds=" + acme)
                .then()
                .body("items[0].name", is("Miller, Ann"))
                .body("items[0].roles", is(List.of("CHAMPION", "USER")))
                .body("items[0].title", is("CEO"))
                .body("items[0].phone", is("+1 555"))
                .body("items[0].timeZone", is("Europe/Lisbon"));
        as(LEA).get("/v1/contact-imports/{id}/refused-rows", done.getString("id"))
                .then()
                .body("items.line", is(List.of(5, 6, 7)))
                .body("items.externalId", is(Arrays.asList("dan", "eve", null)))
                .body("items[0].errors[0].pointer", is("#/accountExternalId"))
                .body("items[1].errors.pointer", is(List.of("#/roles/0", "#/email")))
                .body("items[2].errors.pointer", is(List.of("#/externalId")));
    }

    @Test
    void onePersonMayBeAtTwoAccountsAndOfTwoRowsWithOneKeyTheLaterHasTheLastWord() {
        existing("crm-2");

        JsonPath done = imported(
                CSV, "accountExternalId,externalId,name\ncrm-1,ann,First\ncrm-2,ann,Other\ncrm-1,ann,Second\n");

        assertThat(done.getMap("rows")).isEqualTo(Map.of("created", 2, "updated", 1, "unchanged", 0, "refused", 0));
        assertThat(Database.rows("SELECT name FROM contacts WHERE account_id = ?", acme))
                .containsExactly(Map.of("name", "Second"));
    }

    @Test
    void aDryRunTellsEverythingAndChangesNothing() {
        putContact(acme, "ann", Map.of("name", "Ann"));

        JsonPath done = imported(Map.of("format", "NDJSON", "dryRun", true), """
                {"accountExternalId":"crm-1","externalId":"ann","name":"Changed"}
                {"accountExternalId":"crm-1","externalId":"new"}
                {"accountExternalId":"crm-1","externalId":"bad","typo":1}
                """);

        assertThat(done.getMap("rows")).isEqualTo(Map.of("created", 1, "updated", 1, "unchanged", 0, "refused", 1));
        assertThat(Database.rows("SELECT name, version FROM contacts"))
                .containsExactly(Map.of("name", "Ann", "version", 1L));
    }

    @Test
    void manyRowsAreDoneInBatches() {
        String file = "accountExternalId,externalId,email\n"
                + IntStream.range(0, 2_500)
                        .mapToObj(i -> "crm-1,user-" + i + ",user-" + i + "@acme.com\n")
                        .collect(Collectors.joining());

        JsonPath done = imported(CSV, file);

        assertThat(done.getInt("rows.created")).isEqualTo(2_500);
        assertThat(Database.count("contacts")).isEqualTo(2_500);
    }

    @Test
    void columnsOfOtherNamesAreMappedAndWhatIsNoFieldIsRefused() {
        Response refused = as(LEA).body(
                        Map.of("format", "CSV", "columns", Map.of("Mail", "mail", "Team", "attributes.t")))
                .post("/v1/contact-imports");

        assertThat(pointers(refused)).containsExactlyInAnyOrder("#/columns/Mail", "#/columns/Team");
        JsonPath done = imported(
                Map.of("format", "CSV", "columns", Map.of("Company", "accountExternalId", "Id", "externalId")),
                "Company,Id,email\ncrm-1,ann,ann@acme.com\n");
        assertThat(done.getInt("rows.created")).isOne();
    }

    @Test
    void anImportOfContactsIsNoneOfAccounts() {
        String contacts = begun(CSV);

        Response asAccounts = as(LEA).get("/v1/account-imports/{id}", contacts);

        asAccounts.then().statusCode(404);
        as(LEA).get("/v1/account-imports").then().body("items", is(List.of()));
        as(LEA).get("/v1/contact-imports").then().body("items.id", is(List.of(contacts)));
    }

    @Test
    void whatIsExportedCanBeImportedAgainWithoutAChange() {
        putContact(
                acme,
                "ann",
                Map.of(
                        "email", "ann@acme.com",
                        "name", "Quote \" and, comma",
                        "title", "CEO",
                        "phone", "+1 555",
                        "roles", List.of("CHAMPION", "BILLING"),
                        "timeZone", "Europe/Lisbon"));
        putContact(existing("crm-2"), "bob", Map.of("name", "Bob", "roles", List.of("USER")));

        String csv = as(LEA).accept("text/csv").get("/v1/contact-exports/csv").asString();
        String ndjson = as(LEA).accept("application/x-ndjson")
                .get("/v1/contact-exports/ndjson")
                .asString();

        Map<String, Integer> unchanged = Map.of("created", 0, "updated", 0, "unchanged", 2, "refused", 0);
        assertThat(imported(CSV, csv).getMap("rows")).isEqualTo(unchanged);
        assertThat(imported(Map.of("format", "NDJSON"), ndjson).getMap("rows")).isEqualTo(unchanged);
        assertThat(as(LEA).get("/v1/contact-exports/csv?role=USER").asString().lines())
                .hasSize(2);
        assertThat(as(LEA).get("/v1/contact-exports/csv?accountIds=" + acme)
                        .asString()
                        .lines()
                        .toList()
                        .getLast())
                .startsWith("crm-1,ann,");
    }

    @Test
    void anExportGoesOverManyPages() {
        Database.execute("""
                INSERT INTO contacts (id, account_id, external_id, version, created_at, updated_at)
                SELECT uuidv7(), ?, 'user-' || n, 1, now(), now() FROM generate_series(1, 2500) AS n""", acme);

        List<String> rows =
                as(LEA).get("/v1/contact-exports/csv").asString().lines().toList();

        assertThat(rows).hasSize(2_501).doesNotHaveDuplicates();
    }

    private static JsonPath imported(Map<String, Object> request, String file) {
        String id = begun(request);
        given().auth()
                .oauth2(LEA)
                .contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/v1/contact-imports/{id}/parts/1", id)
                .then()
                .statusCode(204);
        as(LEA).post("/v1/contact-imports/{id}/submission", id).then().statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> as(LEA).get("/v1/contact-imports/{id}", id).path("finishedAt") != null);
        return as(LEA).get("/v1/contact-imports/{id}", id).jsonPath();
    }

    private static String begun(Map<String, Object> request) {
        return as(LEA).body(request)
                .post("/v1/contact-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
