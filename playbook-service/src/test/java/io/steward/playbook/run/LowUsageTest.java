package io.steward.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import io.steward.platform.contracts.playbooks.PlaybookEvent.RunEnded;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChanged;
import io.steward.platform.contracts.playbooks.RunView.RunStatus;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import io.steward.playbook.Samples;
import io.steward.playbook.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LowUsageTest extends ServiceTest {

    @Test
    void sevenDaysWithoutLoginSendOneMailAtOnce() {
        UUID account = knowsAccountWithChampion();

        health.publish(Samples.loginDaysAgo(account, 7, TestClock.now()));

        UUID run = runOf(account);
        awaitStep(run, "re-engagement", "DONE");
        MessageRequested message = Topic.data(messages.await(e -> e.subject().equals(account)), MessageRequested.class);
        assertThat(message.key()).isEqualTo("run:" + run + ":re-engagement");
        assertThat(message.template()).isEqualTo("low-usage-re-engagement");
        assertThat(message.transactional()).isFalse();
        assertThat(message.variables())
                .containsEntry("accountName", "Acme")
                .containsEntry("playbookName", "Low usage")
                .containsEntry("stepName", "Re-engagement e-mail")
                .containsEntry("owner", "carl");
        assertThat(message.recipients())
                .containsExactly(
                        new Recipient(Channel.EMAIL, championOf(account), null),
                        new Recipient(Channel.IN_APP, null, "carl"));
    }

    @Test
    void sixDaysWithoutLoginStartNothing() {
        UUID account = knowsAccountWithChampion();

        health.publish(Samples.loginDaysAgo(account, 6, TestClock.now()));

        awaitRows(1, "known_accounts WHERE id = ? AND metrics IS NOT NULL", account);
        assertThat(Database.count("runs WHERE account_id = ?", account)).isZero();
    }

    @Test
    void metricsThatComeBeforeTheAccountStartTheRunOnceTheAccountIsKnown() {
        UUID account = Identifiers.next();
        health.publish(Samples.loginDaysAgo(account, 9, TestClock.now()));
        awaitRows(1, "known_accounts WHERE id = ? AND metrics IS NOT NULL", account);

        accounts.publish(Samples.created(Samples.account(account)));

        awaitStep(runOf(account), "re-engagement", "WAITING");
    }

    @Test
    void aMailWaitsForAContactThatComesAfterItsAccount() {
        UUID account = silentAccountWithoutContact();
        UUID run = runOf(account);
        awaitStep(run, "re-engagement", "WAITING");

        accounts.publish(Samples.contact(account, ContactRole.CHAMPION));

        awaitStep(run, "re-engagement", "DONE");
        MessageRequested message = Topic.data(messages.await(e -> e.subject().equals(account)), MessageRequested.class);
        assertThat(message.recipients()).contains(new Recipient(Channel.EMAIL, championOf(account), null));
    }

    @Test
    void aMailThatFindsNobodyForADayIsSkippedAndTheRunGoesOn() {
        UUID account = silentAccountWithoutContact();
        UUID run = runOf(account);
        awaitStep(run, "re-engagement", "WAITING");

        TestClock.advance(Duration.ofDays(1));

        awaitStep(run, "re-engagement", "SKIPPED");
        assertThat(row("SELECT detail FROM run_steps WHERE run_id = ? AND status = 'SKIPPED'", run))
                .containsEntry("detail", "no contact");
        TestClock.advance(Duration.ofDays(2));
        awaitStep(run, "personal-outreach", "DONE");
    }

    private UUID silentAccountWithoutContact() {
        UUID account = Identifiers.next();
        accounts.publish(Samples.created(Samples.account(account)));
        health.publish(Samples.loginDaysAgo(account, 9, TestClock.now()));
        return account;
    }

    @Test
    void onTheThirdDayTheOwnerGetsATaskAndOnTheSeventhTheLead() {
        UUID account = knowsAccountWithChampion();
        health.publish(Samples.loginDaysAgo(account, 7, TestClock.now()));
        UUID run = runOf(account);
        awaitStep(run, "re-engagement", "DONE");

        TestClock.advance(Duration.ofDays(3));
        awaitStep(run, "personal-outreach", "DONE");
        TestClock.advance(Duration.ofDays(4));
        awaitStep(run, "escalation", "DONE");

        assertThat(Database.rows("SELECT owner, title FROM tasks WHERE run_id = ? ORDER BY id", run))
                .extracting(row -> row.get("owner"))
                .containsExactly("carl", "lea");
        awaitRows(1, "runs WHERE id = ? AND status = 'COMPLETED'", run);
        assertThat(messages.await(3, e -> e.subject().equals(account)))
                .extracting(e -> Topic.data(e, MessageRequested.class).template())
                .containsExactly("low-usage-re-engagement", "task-assigned", "task-escalated");
    }

    @Test
    void aLoginAfterTheStartEndsTheRunAndCancelsItsTask() {
        UUID account = knowsAccountWithChampion();
        health.publish(Samples.loginDaysAgo(account, 7, TestClock.now()));
        UUID run = runOf(account);
        awaitStep(run, "re-engagement", "DONE");
        TestClock.advance(Duration.ofDays(3));
        awaitStep(run, "personal-outreach", "DONE");

        Instant login = TestClock.now();
        health.publish(Samples.metrics(account, 0, login, null, login));

        EventEnvelope ended = playbooks.await(
                e -> e.type().equals("steward.run.ended.v1") && e.subject().equals(account));
        assertThat(Topic.data(ended, RunEnded.class).status()).isEqualTo(RunStatus.GOAL_REACHED);
        assertThat(row("SELECT status FROM tasks WHERE run_id = ?", run)).containsEntry("status", "CANCELLED");
        assertThat(row("SELECT status FROM run_steps WHERE run_id = ? AND step_key = 'escalation'", run))
                .containsEntry("status", "CANCELLED");
        List<TaskChanged> changes =
                playbooks
                        .await(
                                2,
                                e -> e.type().equals("steward.task.changed.v1")
                                        && e.subject().equals(account))
                        .stream()
                        .map(e -> Topic.data(e, TaskChanged.class))
                        .toList();
        assertThat(changes).extracting(TaskChanged::openTasks).containsExactly(1, 0);
    }

    @Test
    void theCooldownHoldsASecondRunBackAndLetsItInAfterwards() {
        UUID account = knowsAccountWithChampion();
        health.publish(Samples.loginDaysAgo(account, 7, TestClock.now()));
        UUID run = runOf(account);
        awaitStep(run, "re-engagement", "DONE");
        health.publish(Samples.metrics(
                account,
                0,
                TestClock.now().plusSeconds(1),
                null,
                TestClock.now().plusSeconds(1)));
        awaitRows(1, "runs WHERE id = ? AND status = 'GOAL_REACHED'", run);
        TestClock.advance(Duration.ofDays(8));
        health.publish(Samples.loginDaysAgo(account, 8, TestClock.now()));
        awaitRows(
                1,
                "known_accounts WHERE id = ? AND metrics_at = ?::timestamptz",
                account,
                TestClock.now().toString());
        assertThat(Database.count("runs WHERE account_id = ?", account)).isEqualTo(1);

        TestClock.advance(Duration.ofDays(7));
        health.publish(Samples.loginDaysAgo(account, 15, TestClock.now()));

        awaitRows(2, "runs WHERE account_id = ?", account);
    }

    @Test
    void aConditionThatGoesOnHoldingStartsOneRun() {
        UUID account = knowsAccountWithChampion();
        health.publish(Samples.loginDaysAgo(account, 7, TestClock.now()));
        runOf(account);

        TestClock.advance(Duration.ofDays(30));
        health.publish(Samples.loginDaysAgo(account, 37, TestClock.now()));

        awaitRows(
                1,
                "known_accounts WHERE id = ? AND metrics_at = ?::timestamptz",
                account,
                TestClock.now().toString());
        assertThat(Database.count("runs WHERE account_id = ?", account)).isEqualTo(1);
    }

    private static UUID championOf(UUID account) {
        return (UUID) row("SELECT id FROM known_contacts WHERE account_id = ?", account)
                .get("id");
    }
}
