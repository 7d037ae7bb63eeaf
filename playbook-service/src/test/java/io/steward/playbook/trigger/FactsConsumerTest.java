package io.steward.playbook.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.platform.testing.Topic;
import io.steward.playbook.Samples;
import io.steward.playbook.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FactsConsumerTest extends ServiceTest {

    @Test
    void aDuplicateStartsNothingTwice() {
        UUID account = knowsAccountWithChampion();
        EventEnvelope event = health.publish(Samples.loginDaysAgo(account, 7, TestClock.now()));
        UUID run = runOf(account);
        awaitStep(run, "re-engagement", "DONE");
        Database.execute("DELETE FROM trigger_states");
        as("ada", "admin").post("/v1/runs/{id}/cancellation", run).then().statusCode(201);
        TestClock.advance(Duration.ofDays(20));

        health.publish(event);

        knows(Samples.account(Identifiers.next()));
        assertThat(messages.within(Duration.ofSeconds(2))).hasSize(1);
        assertThat(Database.count("runs WHERE account_id = ?", account)).isEqualTo(1);
    }

    @Test
    void whatIsOlderThanWhatIsKnownChangesNothing() {
        UUID account =
                knows(Samples.account(Identifiers.next(), LocalDate.parse("2025-03-01"), "cora", Stage.RENEWAL, 5));

        accounts.publish(
                Samples.updated(Samples.account(account, LocalDate.parse("2025-03-01"), "carl", Stage.ADOPTION, 4)));
        accounts.publish(
                Samples.updated(Samples.account(account, LocalDate.parse("2025-03-01"), "carl", Stage.CHURNED, 6)));

        awaitRows(
                1, "known_accounts WHERE id = ? AND account ->> 'stage' = 'CHURNED' AND account_version = 6", account);
        health.publish(Samples.loginDaysAgo(account, 3, TestClock.now()));
        awaitRows(1, "known_accounts WHERE id = ? AND metrics IS NOT NULL", account);
        health.publish(Samples.loginDaysAgo(account, 30, TestClock.now().minusSeconds(60)));
        health.publish(Samples.loginDaysAgo(account, 4, TestClock.now().plusSeconds(60)));
        awaitRows(1, "known_accounts WHERE id = ? AND metrics ->> 'daysSinceLastLogin' = '4'", account);
        assertThat(Database.count("runs")).isZero();
    }

    @Test
    void aChurnedAccountIsLeftAlone() {
        UUID account =
                knows(Samples.account(Identifiers.next(), LocalDate.parse("2025-03-01"), "carl", Stage.CHURNED, 1));

        health.publish(Samples.loginDaysAgo(account, 40, TestClock.now()));

        awaitRows(1, "known_accounts WHERE id = ? AND metrics IS NOT NULL", account);
        assertThat(Database.count("runs")).isZero();
    }

    @Test
    void aPoisonousRecordDoesNotStopTheNext() {
        UUID poisoned = Identifiers.next();
        EventEnvelope good = Topic.envelope(Samples.loginDaysAgo(poisoned, 7, TestClock.now()));

        health.publish(
                poisoned.toString(),
                Topic.write(good).replace("\"daysSinceLastLogin\":7", "\"daysSinceLastLogin\":\"x\""));
        health.publish(poisoned.toString(), "{ this is no event");
        UUID account = knowsAccountWithChampion();
        health.publish(Samples.loginDaysAgo(account, 7, TestClock.now()));

        runOf(account);
        awaitRows(2, "dead_letters");
    }

    @Test
    void aContactWhoLeftIsNotWrittenTo() {
        UUID account = knowsAccountWithChampion();
        UUID contact = (UUID) row("SELECT id FROM known_contacts WHERE account_id = ?", account)
                .get("id");

        accounts.publish(new io.steward.platform.contracts.accounts.AccountEvent.ContactRemoved(account, contact));

        awaitRows(0, "known_contacts WHERE account_id = ?", account);
    }
}
