package io.steward.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.accounts.AccountEvent.ContactMerged;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.playbook.Samples;
import io.steward.playbook.ServiceTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two accounts that are one. */
@QuarkusTest
class MergedAccountTest extends ServiceTest {

    @Test
    void whatWasUnderWayIsCancelledAndTheOthersHistoryIsKept() {
        UUID into = knowsAccountWithChampion();
        UUID from = knowsAccountWithChampion();
        health.publish(Samples.loginDaysAgo(from, 7, TestClock.now()));
        UUID run = runOf(from);

        accounts.publish(new AccountMerged(from, "ext-" + from, into));

        awaitRows(1, "runs WHERE id = ? AND account_id = ? AND status = 'CANCELLED'", run, into);
        awaitRows(0, "known_accounts WHERE id = ?", from);
        awaitRows(2, "known_contacts WHERE account_id = ?", into);
        assertThat(Database.count("trigger_states WHERE account_id = ?", from)).isZero();
        EventEnvelope ended = playbooks.await(event -> event.type().equals("steward.run.ended.v1"));
        assertThat(ended.data().get("status").asText()).isEqualTo("CANCELLED");
    }

    @Test
    void openTasksThatBelongToNoRunAreTheOthersAndCounted() {
        UUID into = knows(Samples.account(Identifiers.next()));
        UUID from = knows(Samples.account(Identifiers.next()));
        Database.execute("""
                INSERT INTO tasks (id, account_id, title, checklist, owner, status, due_at, overdue, created_at,
                                   row_version)
                SELECT uuidv7(), id, 'Call them', '{}', 'carl', 'OPEN', now() + interval '1 day', false, now(), 0
                  FROM unnest(ARRAY[?::uuid, ?::uuid]) AS account (id)""", into, from);

        accounts.publish(new AccountMerged(from, "ext-" + from, into));

        awaitRows(2, "tasks WHERE account_id = ? AND status = 'OPEN'", into);
        EventEnvelope moved = playbooks.await(event -> event.type().equals("steward.task.changed.v1"));
        assertThat(moved.data().get("change").asText()).isEqualTo("MOVED");
        assertThat(moved.data().get("openTasks").asInt()).isEqualTo(2);
        assertThat(moved.subject()).isEqualTo(into);
    }

    @Test
    void anAccountThatIsNotKnownYetTakesWhatComes() {
        UUID from = knowsAccountWithChampion();
        UUID into = Identifiers.next();

        accounts.publish(new AccountMerged(from, "ext-" + from, into));

        awaitRows(1, "known_contacts WHERE account_id = ?", into);
        knows(Samples.account(into));
    }

    @Test
    void aContactThatWasMergedIsForgotten() {
        UUID account = knowsAccountWithChampion();
        Map<String, Object> contact = row("SELECT id FROM known_contacts WHERE account_id = ?", account);

        accounts.publish(new ContactMerged(account, (UUID) contact.get("id"), Identifiers.next()));

        awaitRows(0, "known_contacts WHERE account_id = ?", account);
    }
}
