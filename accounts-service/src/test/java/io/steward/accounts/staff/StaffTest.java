package io.steward.accounts.staff;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.staff.People.manager;
import static io.steward.accounts.staff.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.steward.accounts.Api;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Tokens;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StaffTest {

    private static final String ADA = Tokens.of("ada", "admin");

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
        People.are(
                person("ada", "admin"),
                manager("carl", "smb", "60"),
                manager("cora", "enterprise", "fifteen"),
                person("otto", "guest"),
                person("vera", "viewer"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void whoHasARoleOfStaffIsOnTheListWithPoolCapacityAndOwnedAccounts() {
        // Given
        existing("crm-1", with(account("Acme"), "owner", "carl"));
        existing("crm-2", with(account("Beta"), "owner", "carl"));
        refresh().then().statusCode(200).body("present", is(4)).body("left", is(0));

        // When
        Response list = as(LEA).get("/v1/staff");

        // Then
        list.then()
                .statusCode(200)
                .body("items.username", is(List.of("ada", "carl", "cora", "vera")))
                .body("items.pool", is(Arrays.asList(null, "smb", "enterprise", null)))
                .body("items.capacity", is(Arrays.asList(null, 60, null, null)))
                .body("items.ownedAccounts", is(List.of(0, 2, 0, 0)))
                .body("items[1].name", is("Carl Tester"))
                .body("items[1].email", is("carl@steward.example"))
                .body("items[1].roles", is(List.of("csm")))
                .body("items[1].enabled", is(true))
                .body("items[1].seenAt", is("2026-03-01T08:00:00Z"))
                .body("items[1].leftAt", nullValue());
    }

    @Test
    void theListIsFilteredAndReadInPages() {
        // Given
        refresh();

        // When
        List<String> managers = as(LEA).get("/v1/staff?role=csm").path("items.username");
        List<String> small = as(LEA).get("/v1/staff?pool=smb").path("items.username");
        List<String> named = as(LEA).get("/v1/staff?usernames=vera,carl,nobody").path("items.username");
        List<String> lockedOut = as(LEA).get("/v1/staff?enabled=false").path("items.username");

        // Then
        assertThat(managers).containsExactly("carl", "cora");
        assertThat(small).containsExactly("carl");
        assertThat(named).containsExactly("carl", "vera");
        assertThat(lockedOut).isEmpty();
        assertThat(pages("/v1/staff?limit=3", "username")).containsExactly("ada", "carl", "cora", "vera");
        as(LEA).get("/v1/staff?after=x").then().statusCode(422);
        as(LEA).get("/v1/staff?enabled=maybe").then().statusCode(422);
    }

    @Test
    void aPersonIsReadByNameAndSomebodyUnknownIs404() {
        // Given
        refresh();

        // When
        Response carl = as(LEA).get("/v1/staff/carl");

        // Then
        carl.then().statusCode(200).body("username", is("carl")).body("pool", is("smb"));
        as(LEA).get("/v1/staff/otto").then().statusCode(404);
    }

    @Test
    void anEventTellsOfEachAccountOfWhoeverWasLockedOutAndOnlyOnce() {
        // Given
        UUID acme = existing("crm-1", with(account("Acme"), "owner", "carl"));
        existing("crm-2", with(account("Beta"), "owner", "cora"));
        refresh();
        Map<String, Object> lockedOut = manager("carl", "smb", "60");
        lockedOut.put("enabled", false);
        TestClock.advance(Duration.ofHours(1));
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {
            People.are(person("ada", "admin"), lockedOut, manager("cora", "enterprise", "15"));

            // When
            Response refreshed = refresh();

            // Then
            // carl, and vera, who is not told any more.
            refreshed.then().body("left", is(2)).body("accountsWithoutOwner", is(1));
            var event = accounts.await(sent -> sent.type().equals("steward.account.owner-left.v1"));
            assertThat(event.subject()).isEqualTo(acme);
            assertThat(event.data().at("/owner").asText()).isEqualTo("carl");
            as(LEA).get("/v1/staff/carl")
                    .then()
                    .body("enabled", is(false))
                    .body("leftAt", is("2026-03-01T09:00:00Z"))
                    .body("ownedAccounts", is(1));
            refresh().then().body("left", is(0)).body("accountsWithoutOwner", is(0));
        }
    }

    @Test
    void whoeverComesBackHasNotLeft() {
        // Given
        refresh();
        People.are(person("ada", "admin"));
        refresh().then().body("left", is(3));
        People.are(person("ada", "admin"), manager("carl", "mid", "10"));

        // When
        refresh();

        // Then
        as(LEA).get("/v1/staff/carl")
                .then()
                .body("enabled", is(true))
                .body("leftAt", nullValue())
                .body("pool", is("mid"));
    }

    @Test
    void whoeverSlipsThroughThePagesIsAskedForByName() {
        // Given
        refresh();
        Map<String, Object> slipped = manager("carl", "smb", "60");
        slipped.put("hidden", true);
        People.are(person("ada", "admin"), slipped, manager("cora", "enterprise", "15"), person("vera", "viewer"));

        // When
        Response refreshed = refresh();

        // Then
        refreshed.then().body("left", is(0)).body("present", is(4));
    }

    @Test
    void accountsOfThoseWhoLeftAndOfUnknownOnesAreListedByOwnerAndName() {
        // Given
        existing("crm-1", with(account("Zeta"), "owner", "carl"));
        existing("crm-2", with(account("acme"), "owner", "carl"));
        existing("crm-3", with(account("Beta"), "owner", "nemo"));
        existing("crm-4", with(account("Gamma"), "owner", "cora"));
        existing("crm-5", with(account("Nobody's"), "owner", null));
        as(LEA).get("/v1/accounts-to-reassign").then().body("items", hasSize(0));
        refresh();
        People.are(person("ada", "admin"), manager("cora", "enterprise", "15"), person("vera", "viewer"));
        refresh();

        // When
        Response list = as(LEA).get("/v1/accounts-to-reassign");

        // Then
        list.then()
                .statusCode(200)
                .body("items.externalId", is(List.of("crm-2", "crm-1", "crm-3")))
                .body("items.reason", is(List.of("OWNER_LEFT", "OWNER_LEFT", "UNKNOWN_OWNER")))
                .body("items.owner", is(List.of("carl", "carl", "nemo")))
                .body("items[0].since", is("2026-03-01T08:00:00Z"))
                .body("items[2].since", nullValue());
        assertThat(pages("/v1/accounts-to-reassign?limit=1", "externalId")).containsExactly("crm-2", "crm-1", "crm-3");
        as(LEA).get("/v1/accounts-to-reassign?after=x").then().statusCode(422);
    }

    @Test
    void whatWasReadBeforeStandsWhileKeycloakIsAway() {
        // Given
        refresh();
        People.away();

        // When
        Response refused = refresh();

        // Then
        refused.then().statusCode(503).contentType("application/problem+json");
        as(LEA).get("/v1/staff?enabled=true").then().body("items", hasSize(4));
        assertThat(Database.count("staff_refreshments WHERE fault IS NOT NULL AND leased_until IS NULL"))
                .isEqualTo(1);
    }

    @Test
    void aRealmThatTellsNobodyIsSetUpWronglyAndNobodyHasLeft() {
        // Given
        existing("crm-1", with(account("Acme"), "owner", "carl"));
        refresh();
        long events = Database.count("outbox WHERE document LIKE '%owner-left%'");
        People.are(person("otto", "guest"));

        // When
        Response refused = refresh();

        // Then
        refused.then().statusCode(503);
        as(LEA).get("/v1/staff?enabled=true").then().body("items", hasSize(4));
        assertThat(Database.count("outbox WHERE document LIKE '%owner-left%'")).isEqualTo(events);
    }

    @Test
    void whileOneProcessReadsTheStaffAnotherDoesNot() {
        // Given
        refresh();
        Database.execute("UPDATE staff_refreshments SET leased_until = timestamptz '2026-03-01T08:01:00Z'");

        // When
        Response refused = refresh();

        // Then
        refused.then().statusCode(409).header("Retry-After", "1");
        TestClock.advance(Duration.ofMinutes(1));
        refresh().then().statusCode(200);
    }

    private static Response refresh() {
        return as(ADA).post("/v1/staff/refreshment");
    }

    private static List<String> pages(String first, String field) {
        List<String> read = new ArrayList<>();
        Response page = as(LEA).get(first);
        read.addAll(page.path("items." + field));
        while (page.path("next") != null) {
            page = as(LEA).queryParam("after", page.<String>path("next")).get(first);
            read.addAll(page.path("items." + field));
        }
        return read;
    }
}
