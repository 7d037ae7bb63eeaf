package io.steward.accounts.stakeholder;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.put;
import static io.steward.accounts.Api.putContact;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of accounts at which we know too few people. */
@QuarkusTest
class StakeholderRiskListTest {

    @BeforeEach
    void clean() {
        Api.clean();
    }

    @Test
    void anAccountOfWhichNobodyIsKnownIsAtRiskWithWhatItPaysAndWhenItRenews() {
        // Given
        existing(
                "crm-1",
                with(
                        with(account("Acme"), "mrr", Map.of("amount", 4200, "currency", "EUR")),
                        "renewsOn",
                        "2026-11-30"));

        // When
        Response list = list("");

        // Then
        list.then()
                .statusCode(200)
                .body("items.name", contains("Acme"))
                .body("items[0].risks", contains("SINGLE_THREADED", "NO_CHAMPION"))
                .body("items[0].contacts", is(0))
                .body("items[0].mrr.amount", is(4200))
                .body("items[0].renewsOn", is("2026-11-30"))
                .body("items[0].segment", is("SMB"))
                .body("items[0].owner", is("carl"))
                .body("next", nullValue());
    }

    @Test
    void whoHasTwoContactsAndAStrongChampionIsNotListed() {
        // Given
        UUID account = existing("crm-1");
        champion(account, "ann");
        user(account, "bob");

        // When
        Response list = list("");

        // Then
        list.then().body("items", is(List.of()));
    }

    @Test
    void aChampionWhoIsJudgedWeakIsARiskUntilJudgedAnew() {
        // Given
        UUID account = existing("crm-1");
        UUID ann = champion(account, "ann");
        user(account, "bob");
        judge(account, ann, 2);
        assertThat(names("risk=WEAK_CHAMPION")).containsExactly("Account crm-1");

        // When
        judge(account, ann, 3);

        // Then
        assertThat(names("risk=WEAK_CHAMPION")).isEmpty();
    }

    @Test
    void aChampionWhoIsRemovedLeavesARiskBehind() {
        // Given
        UUID account = existing("crm-1");
        UUID ann = champion(account, "ann");
        user(account, "bob");
        user(account, "cleo");
        assertThat(names("")).isEmpty();

        // When
        as(LEA).delete("/v1/contacts/{id}", ann).then().statusCode(204);

        // Then
        list("").then().body("items[0].risks", contains("NO_CHAMPION")).body("items[0].contacts", is(2));
    }

    @Test
    void aContactWhoIsMovedToAnotherAccountChangesTheRisksOfBoth() {
        // Given
        UUID poor = existing("crm-1", account("Poor"));
        UUID rich = existing("crm-2", account("Rich"));
        champion(poor, "ann");
        user(poor, "bob");
        assertThat(names("risk=NO_CHAMPION")).containsExactly("Rich");

        // When
        Database.execute("UPDATE contacts SET account_id = ? WHERE account_id = ?", rich, poor);

        // Then
        assertThat(names("risk=NO_CHAMPION")).containsExactly("Poor");
    }

    @Test
    void theListAndTheMapOfAnAccountTellTheSameRisks() {
        // Given
        UUID account = existing("crm-1");
        for (int number = 0; number < 3; number++) {
            judge(account, champion(account, "c" + number), number == 2 ? 3 : 1);
            List<String> mapped =
                    as(LEA).get("/v1/accounts/{id}/stakeholders", account).path("risks");

            // When
            List<List<String>> listed = list("").path("items.risks");

            // Then
            assertThat(listed.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(mapped);
        }
    }

    @Test
    void theListIsFilteredByRiskOwnerAndSegment() {
        // Given
        UUID single = existing("crm-1", account("Single"));
        champion(single, "ann");
        existing("crm-2", with(account("Coras"), "owner", "cora"));
        existing("crm-3", with(account("Large"), "segment", "ENTERPRISE"));

        // When
        List<String> withoutChampion = names("risk=NO_CHAMPION");
        List<String> coras = names("owner=cora");
        List<String> large = names("risk=SINGLE_THREADED&segment=ENTERPRISE&owner=carl");

        // Then
        assertThat(withoutChampion).containsExactly("Coras", "Large");
        assertThat(coras).containsExactly("Coras");
        assertThat(large).containsExactly("Large");
    }

    @Test
    void whoChurnedOrIsArchivedIsNotListed() {
        // Given
        existing("crm-1", with(account("Gone"), "stage", "CHURNED"));
        UUID archived = existing("crm-2", account("Archived"));

        // When
        as(LEA).put("/v1/accounts/{id}/archive", archived).then().statusCode(200);

        // Then
        assertThat(names("")).isEmpty();
    }

    @Test
    void theListIsReadInPagesWhateverHappensMeanwhile() {
        // Given
        List.of("delta", "Alpha", "charlie", "Bravo", "echo").forEach(name -> existing("crm-" + name, account(name)));
        List<String> read = new ArrayList<>();
        Response page = list("limit=2");
        read.addAll(page.path("items.name"));
        put("crm-aaron", account("Aaron")).then().statusCode(201);

        // When
        for (String next = page.path("next"); next != null; next = page.path("next")) {
            page = list("limit=2&after=" + next);
            read.addAll(page.path("items.name"));
        }

        // Then
        assertThat(read).containsExactly("Alpha", "Bravo", "charlie", "delta", "echo");
    }

    @Test
    void everyWrongParameterIsNamed() {
        // When
        Response refused = list("risk=LONELY&limit=0&after=x&colour=red");

        // Then
        refused.then().statusCode(422);
        assertThat(refused.<List<String>>path("errors.parameter"))
                .containsExactlyInAnyOrder("risk", "limit", "after", "colour");
    }

    private static Response list(String query) {
        return as(LEA).get("/v1/stakeholder-risks" + (query.isEmpty() ? "" : "?" + query));
    }

    private static List<String> names(String query) {
        return list(query).then().statusCode(200).extract().path("items.name");
    }

    private static UUID champion(UUID account, String key) {
        return contact(account, key, "CHAMPION");
    }

    private static UUID user(UUID account, String key) {
        return contact(account, key, "USER");
    }

    private static UUID contact(UUID account, String key, String role) {
        return UUID.fromString(putContact(account, key, Map.of("name", key, "roles", List.of(role)))
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static void judge(UUID account, UUID contact, int strength) {
        as(LEA).body(Map.of("strength", strength))
                .put("/v1/accounts/{account}/stakeholders/{contact}", account, contact)
                .then()
                .statusCode(200);
    }
}
