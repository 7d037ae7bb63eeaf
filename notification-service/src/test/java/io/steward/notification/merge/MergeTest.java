package io.steward.notification.merge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.notification.fixture.Messages;
import io.steward.notification.fixture.Request;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.accounts.AccountEvent.ContactMerged;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.events.Topics;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.Topic;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Accounts and contacts that are one: so are their messages and their wishes. */
@QuarkusTest
class MergeTest {

    private final UUID into = Identifiers.next();
    private final UUID from = Identifiers.next();

    @BeforeEach
    void clean() {
        Database.truncate();
    }

    @Test
    void messagesAndInboxItemsOfTheAccountThatWentAreTheOthers() {
        // Given
        request(from, "carl");

        // When
        tell(new AccountMerged(from, "crm-2", into));

        // Then
        soon("messages WHERE account_id = ?", into);
        soon("inbox_items WHERE account_id = ?", into);
        assertThat(Messages.ofAccount(from)).isEmpty();
    }

    @Test
    void aRequestThatWasUnderWayIsTheOthers() {
        // Given
        tell(new AccountMerged(from, "crm-2", into));
        soon("merged_accounts WHERE account_id = ?", from);

        // When
        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            requests.publish(Request.of(from).toUser("carl").build());
        }

        // Then
        Messages.await(into, MessageStatus.SENT);
    }

    @Test
    void chainsLeadToTheLastWhateverComesFirst() {
        // Given
        UUID last = Identifiers.next();
        tell(new AccountMerged(into, "crm-1", last));
        soon("merged_accounts WHERE account_id = ?", into);

        // When
        tell(new AccountMerged(from, "crm-2", into));

        // Then
        soon("merged_accounts WHERE into_id = ? AND account_id = '" + from + "'", last);
    }

    @Test
    void whoWantedNoMailUnderEitherNameGetsNone() {
        // Given
        UUID stays = Identifiers.next();
        UUID goes = Identifiers.next();
        Database.execute("""
                INSERT INTO unsubscribes (contact_id, category, account_id, unsubscribed_at)
                VALUES (?, 'onboarding', ?, now())""", goes, into);

        // When
        tell(new ContactMerged(into, goes, stays));

        // Then
        soon("unsubscribes WHERE contact_id = ?", stays);
        assertThat(Database.rows("SELECT category FROM unsubscribes WHERE contact_id = ?", stays))
                .containsExactly(Map.of("category", "onboarding"));
    }

    private static void request(UUID account, String user) {
        try (Topic requests = Topic.of(Topics.MESSAGE_REQUESTS)) {
            requests.publish(Request.of(account).toUser(user).build());
        }
        Messages.await(account, MessageStatus.SENT);
    }

    private static void tell(AccountEvent event) {
        try (Topic accounts = Topic.of(Topics.ACCOUNTS)) {
            accounts.publish(event);
        }
    }

    private static void soon(String rows, UUID id) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> Database.count(rows, id) == 1);
    }
}
