package io.steward.accounts.listing;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.existingContact;
import static io.steward.accounts.Api.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.accounts.Api;
import io.steward.platform.testing.Database;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list by each of its filters. */
@QuarkusTest
class AccountFilterTest {

    @BeforeEach
    void threeAccounts() {
        Api.clean();
        UUID a = existing("a", whole("Alpha", "Pro", "ADOPTION", 100, "2026-06-30"));
        existing("b", whole("Beta", "Team", "RETENTION", 250, "2026-07-01"));
        Map<String, Object> nobodys = new HashMap<>(whole("Gamma", "Pro", "RETENTION", 300, null));
        nobodys.remove("owner");
        existing("c", nobodys);
        existingContact(a, "zoe");
        Database.execute(
                "UPDATE accounts SET score = 40, last_contact_at = '2026-01-31T23:59:59Z' WHERE external_id = 'a'");
        Database.execute("""
                UPDATE accounts SET seats = 10, domain = 'alpha.example', started_on = '2026-01-01',
                       created_at = '2025-05-31T23:59:59Z', updated_at = '2025-05-31T23:59:59Z'
                 WHERE external_id = 'a'""");
        Database.execute("""
                UPDATE accounts SET seats = 11, domain = 'beta.example', started_on = '2026-01-02',
                       created_at = '2025-06-01T10:00:00Z'
                 WHERE external_id = 'b'""");
        Database.execute("UPDATE accounts SET mrr_currency = 'USD' WHERE external_id = 'c'");
        Database.execute(
                "UPDATE accounts SET score = 70, last_contact_at = '2026-02-01T00:00:00Z' WHERE external_id = 'b'");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "plan=Pro, a c",
        "stage=RETENTION, b c",
        "unowned=true, c",
        "renewsFrom=2026-07-01, b",
        "renewsTo=2026-06-30, a",
        "mrrFrom=250, b c",
        "mrrTo=99.99, ''",
        "mrrFrom=100&mrrTo=250, a b",
        "scoreFrom=40&scoreTo=69, a",
        "scoreFrom=70, b",
        "lastContactBefore=2026-02-01, a c",
        "plan=Pro&stage=RETENTION, c",
        "text=zoe@acme, a",
        "text=person ZOE, a",
        "externalId=b, b",
        "domain=ALPHA.example, a",
        "currency=USD, c",
        "seatsFrom=10, a b",
        "seatsTo=10, a",
        "seatsFrom=10&seatsTo=10, a",
        "startedFrom=2026-01-02, b",
        "startedTo=2026-01-01, a",
        "createdFrom=2025-06-01&createdTo=2025-06-01, b",
        "createdTo=2025-06-01T10:00:00Z, a",
        "createdFrom=2025-06-01T10:00:00.001Z, c",
        "updatedTo=2025-05-31, a",
        "updatedFrom=2025-06-02, b c",
        "lastContactFrom=2026-02-01, b",
    })
    void eachFilterLeavesWhatItSays(String filter, String expected) {
        List<String> found = as(LEA).get("/v1/accounts?" + filter).path("items.externalId");

        assertThat(String.join(" ", found)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "stage=GONE",
        "mrrFrom=much",
        "mrrTo=1e9",
        "scoreFrom=101",
        "renewsTo=summer",
        "parentId=x",
        "archived=YES",
        "seatsFrom=-1",
        "startedTo=+12345-01-01",
        "createdFrom=yesterday",
        "updatedTo=2026-02-30",
        "updatedTo=2026-01-01T25:00:00Z"
    })
    void aFilterThatIsNoneIsRefused(String filter) {
        as(LEA).get("/v1/accounts?" + filter).then().statusCode(422);
    }

    @Test
    void aContactThatLeftIsFoundNoMoreAndRaisesNoVersion() {
        // Given
        String contact = as(LEA).get("/v1/accounts?text=zoe&include=contacts").path("items[0].contacts[0].id");

        // When
        as(LEA).delete("/v1/contacts/{id}", contact).then().statusCode(204);

        // Then
        assertThat(as(LEA).get("/v1/accounts?text=zoe").<List<String>>path("items.externalId"))
                .isEmpty();
        assertThat(Database.count("accounts WHERE version = 1")).isEqualTo(3);
    }

    private static Map<String, Object> whole(String name, String plan, String stage, int mrr, String renewsOn) {
        Map<String, Object> body = with(with(account(name), "plan", plan), "stage", stage);
        return with(with(body, "mrr", Map.of("amount", mrr, "currency", "EUR")), "renewsOn", renewsOn);
    }
}
