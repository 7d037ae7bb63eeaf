package io.steward.accounts.ownership;

import static io.steward.accounts.Api.LEA;
import static io.steward.accounts.Api.account;
import static io.steward.accounts.Api.as;
import static io.steward.accounts.Api.existing;
import static io.steward.accounts.Api.with;
import static io.steward.accounts.ownership.Staff.rule;
import static io.steward.accounts.ownership.Staff.settings;
import static io.steward.accounts.ownership.Staff.works;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.Api;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets accounts without an owner. */
@QuarkusTest
class OwnerAssignmentTest {

    @Inject
    OwnerAssignmentService assignments;

    @BeforeEach
    void clean() {
        Api.clean();
        TestClock.set(Instant.parse("2026-03-01T08:00:00Z"));
    }

    @AfterEach
    void letTimeRun() {
        Staff.are(settings(false));
        Database.execute("UPDATE segments SET pool = NULL");
        TestClock.reset();
    }

    @Test
    void whereItIsNotAutomaticAnAccountWaitsForAPerson() {
        // Given
        works("carl", "smb", 10);
        Staff.are(settings(false));
        UUID account = unowned("crm-1");

        // When
        assignments.assignSome().await().atMost(Duration.ofSeconds(10));

        // Then
        assertThat(owner(account)).isNull();
        as(LEA).get("/v1/accounts-without-owner").then().body("items.reason", contains("NOT_AUTOMATIC"));
    }

    @Test
    void anAccountGoesToWhoeverOfItsPoolHasMostRoomAndTheFactSaysWhy() {
        // Given
        works("carl", "smb", 10);
        works("cora", "smb", 10);
        works("otto", "enterprise", 1000);
        existing("crm-0", with(account("Carls"), "owner", "carl"));
        UUID account = unowned("crm-1");
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {

            // When
            Staff.are(settings(true));

            // Then
            EventEnvelope fact = accounts.await(event -> event.type().equals("steward.account.updated.v1"));
            assertThat(fact.subject()).isEqualTo(account);
            assertThat(fact.data().path("changed")).hasSize(1);
            assertThat(fact.data().path("account").path("owner").asText()).isEqualTo("cora");
            assertThat(fact.data().path("reason").asText()).isEqualTo("Assigned in pool smb: most room at cora 0 %");
        }
        assertThat(owner(account)).isEqualTo("cora");
        as(LEA).get("/v1/accounts-without-owner").then().body("items", hasSize(0));
    }

    @Test
    void theFirstRuleThatHoldsSaysThePool() {
        // Given
        works("carl", "smb", 10);
        works("cora", "enterprise", 10);
        UUID large = existing("crm-1", with(with(account("Large"), "owner", null), "seats", 500));
        UUID small = existing("crm-2", with(with(account("Small"), "owner", null), "seats", 5));
        UUID unknown = unowned("crm-3");

        // When
        Staff.are(with(
                settings(true),
                "rules",
                List.of(rule("account.seats > 100", "enterprise"), rule("has(account.seats)", "smb"))));

        // Then
        awaitHolds(1);
        assertThat(owner(large)).isEqualTo("cora");
        assertThat(owner(small)).isEqualTo("carl");
        assertThat(owner(unknown)).isNull();
        as(LEA).get("/v1/accounts-without-owner")
                .then()
                .body("items.accountId", contains(unknown.toString()))
                .body("items.reason", contains("NO_POOL"));
    }

    @Test
    void whereNoRuleHoldsTheSegmentSaysThePool() {
        // Given
        works("carl", "smb", 10);
        works("cora", "enterprise", 10);
        Database.execute("UPDATE segments SET pool = 'enterprise' WHERE key = 'ENTERPRISE'");
        UUID large = existing("crm-1", with(with(account("Large"), "owner", null), "segment", "ENTERPRISE"));

        // When
        Staff.are(with(settings(true), "rules", List.of(rule("account.segment == 'SMB'", "smb"))));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(owner(large)).isEqualTo("cora"));
    }

    @Test
    void whoLeftOrIsFullIsPassedOverAndTheAccountSaysSoUntilThereIsRoom() {
        // Given
        works("carl", "smb", 1);
        Staff.left("otto", "smb");
        existing("crm-0", with(account("Carls"), "owner", "carl"));
        UUID account = unowned("crm-1");
        Staff.are(settings(true));
        awaitHolds(1);
        as(LEA).get("/v1/accounts-without-owner")
                .then()
                .body("items.reason", contains("POOL_IS_FULL"))
                .body("items.pool", contains("smb"))
                .body("items.since", contains("2026-03-01T08:00:00Z"));
        Database.execute("UPDATE staff SET capacity = 2 WHERE username = 'carl'");

        // When
        TestClock.advance(Duration.ofMinutes(5));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(owner(account)).isEqualTo("carl"));
    }

    @Test
    void anEmptyPoolIsToldByName() {
        // Given
        unowned("crm-1");

        // When
        Staff.are(settings(true));

        // Then
        awaitHolds(1);
        as(LEA).get("/v1/accounts-without-owner")
                .then()
                .body("items.reason", contains("NOBODY_IN_POOL"))
                .body("items.pool", contains("smb"));
    }

    @Test
    void whoChurnedOrIsArchivedNeedsNobody() {
        // Given
        works("carl", "smb", 10);
        UUID gone = existing("crm-1", with(with(account("Gone"), "owner", null), "stage", "CHURNED"));
        UUID archived = unowned("crm-2");
        as(LEA).put("/v1/accounts/{id}/archive", archived).then().statusCode(200);
        UUID here = unowned("crm-3");

        // When
        Staff.are(settings(true));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(owner(here)).isEqualTo("carl"));
        assertThat(owner(gone)).isNull();
        assertThat(owner(archived)).isNull();
    }

    @Test
    void twoWorkersAtOnceGiveEachAccountToOnePersonAndFillNobodyTwice() {
        // Given
        works("carl", "smb", 20);
        works("cora", "smb", 20);
        Stream.iterate(1, number -> number + 1).limit(60).forEach(number -> unowned("crm-" + number));
        Staff.are(settings(true));

        // When
        Uni.join()
                .all(assignments.assignSome(), assignments.assignSome(), assignments.assignSome())
                .andFailFast()
                .await()
                .atMost(Duration.ofSeconds(20));

        // Then
        awaitHolds(20);
        assertThat(owners()).containsExactlyInAnyOrderEntriesOf(Map.of("carl", 20L, "cora", 20L));
        assertThat(Database.rows(
                        "SELECT account_id FROM audit_entries WHERE aggregate = 'account' AND action = 'CHANGED'"))
                .hasSize(40)
                .doesNotHaveDuplicates();
        as(LEA).get("/v1/accounts-without-owner?limit=200").then().body("items", hasSize(20));
    }

    private static UUID unowned(String key) {
        return existing(key, with(account("Account " + key), "owner", null));
    }

    private static String owner(UUID account) {
        return as(LEA).get("/v1/accounts/{id}", account).path("owner");
    }

    private static Map<String, Long> owners() {
        Map<String, Long> owners = new LinkedHashMap<>();
        Database.rows("SELECT owner, count(*) AS accounts FROM accounts WHERE owner IS NOT NULL GROUP BY owner")
                .forEach(row -> owners.put((String) row.get("owner"), (Long) row.get("accounts")));
        return owners;
    }

    private static void awaitHolds(long number) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(Database.count("owner_assignment_holds")).isEqualTo(number));
    }
}
