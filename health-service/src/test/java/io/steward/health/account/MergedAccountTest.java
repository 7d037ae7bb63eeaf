package io.steward.health.account;

import static io.steward.health.Api.LEA;
import static io.steward.health.Api.VERA;
import static io.steward.health.Api.as;
import static io.steward.health.Api.begin;
import static io.steward.health.Api.known;
import static io.steward.health.Api.send;
import static io.steward.health.Api.soon;
import static io.steward.health.Api.track;
import static io.steward.health.Api.writeKey;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.health.score.ReattachmentStore;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.signals.SignalEvent.UsageKind;
import io.steward.platform.contracts.signals.SignalEvent.UsageRecorded;
import io.steward.platform.events.Topics;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two accounts that are one: what is known of either is known of the one that stays. */
@QuarkusTest
class MergedAccountTest {

    private String key;
    private UUID into;
    private UUID from;

    @BeforeEach
    void twoThatAreOne() {
        begin("2026-03-10T12:00:00Z");
        key = writeKey();
        into = known("crm-1");
        from = known("crm-2");
    }

    @Test
    void usageAndSignalsOfBothAreTheOnes() {
        // Given
        send(key, List.of(track("crm-1", "Opened", TestClock.now()), track("crm-2", "Opened", TestClock.now())));
        send(key, List.of(track("crm-2", "Opened", TestClock.now().minus(Duration.ofDays(3)))));
        ticket("t-1", "crm-2", 201);
        soon(() -> assertThat(Database.count("usage_days")).isEqualTo(3));

        // When
        merge();

        // Then
        soon(() -> assertThat(Database.rows(
                        "SELECT day::text AS day, events FROM usage_days WHERE account_id = ? ORDER BY day", into))
                .containsExactly(Map.of("day", "2026-03-07", "events", 1L), Map.of("day", "2026-03-10", "events", 2L)));
        soon(() -> assertThat(Database.rows(
                        "SELECT active_days_7, tickets_open FROM account_metrics WHERE account_id = ?", into))
                .containsExactly(Map.of("active_days_7", 2, "tickets_open", 1)));
        assertThat(Database.count("usage_days WHERE account_id = ?", from)).isZero();
        as(VERA).get("/v1/accounts/" + from + "/health").then().statusCode(404);
    }

    @Test
    void theOldKeyStandsForTheAccountThatStays() {
        // Given
        merge();

        // When
        send(key, List.of(track("crm-2", "Opened", TestClock.now())));
        ticket("t-1", "crm-2", 201);

        // Then
        soon(() -> assertThat(Database.rows("SELECT account_id FROM usage_days"))
                .containsExactly(Map.of("account_id", into)));
        assertThat(Database.rows("SELECT account_id FROM tickets")).containsExactly(Map.of("account_id", into));
    }

    @Test
    void usageThatWasUnderWayUnderTheOldIdIsTheOthers() {
        // Given
        merge();

        // When
        try (Topic signals = Topic.of(Topics.SIGNALS)) {
            signals.publish(new UsageRecorded(from, "u-1", UsageKind.TRACK, "Opened", TestClock.now()));
        }

        // Then
        soon(() -> assertThat(Database.rows("SELECT account_id FROM usage_days"))
                .containsExactly(Map.of("account_id", into)));
    }

    @Test
    void chainsLeadToTheLastWhateverComesFirst() {
        // Given
        UUID last = known("crm-3");
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {
            accounts.publish(new AccountMerged(into, "crm-1", last));
            soon(() -> assertThat(Database.count("known_accounts WHERE merged_into IS NOT NULL"))
                    .isOne());

            // When
            accounts.publish(new AccountMerged(from, "crm-2", into));
        }

        // Then
        soon(() -> assertThat(
                        Database.rows("SELECT DISTINCT merged_into FROM known_accounts WHERE account_id <> ?", last))
                .containsExactly(Map.of("merged_into", last)));
    }

    @Test
    void noTableThatNamesAnAccountIsForgotten() {
        // Given
        String known = String.join(" ", ReattachmentStore.statements()) + " known_accounts";

        // When
        List<String> present = Database.rows("""
                        SELECT tables.relname AS name
                          FROM pg_attribute AS columns JOIN pg_class AS tables ON tables.oid = columns.attrelid
                         WHERE tables.relnamespace = 'public'::regnamespace AND tables.relkind IN ('r', 'p')
                           AND NOT tables.relispartition AND columns.attname = 'account_id'""").stream()
                .map(row -> row.get("name").toString())
                .filter(name -> !name.equals("audit_entries"))
                .collect(Collectors.toList());

        // Then
        assertThat(present).allMatch(name -> known.contains(name));
    }

    private void merge() {
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {
            accounts.publish(new AccountMerged(from, "crm-2", into));
        }
        soon(() -> assertThat(Database.count("known_accounts WHERE merged_into = ?", into))
                .isOne());
    }

    private static void ticket(String externalId, String account, int status) {
        as(LEA).body(Map.of("accountExternalId", account, "status", "OPEN"))
                .put("/v1/tickets/by-external-id/" + externalId)
                .then()
                .statusCode(status);
    }
}
