package io.steward.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.playbook.Samples;
import io.steward.playbook.ServiceTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OnboardingTest extends ServiceTest {

    @Test
    void aNewCustomerIsLedThroughAllFiveSteps() {
        UUID account = signsUp();
        UUID run = runOf(account);

        awaitStep(run, "welcome", "DONE");
        comesTo(run, 3, "check-in");
        comesTo(run, 4, "progress-review");
        comesTo(run, 7, "feature-introduction");
        comesTo(run, 16, "success-review");

        awaitRows(1, "runs WHERE id = ? AND status = 'COMPLETED'", run);
        assertThat(Database.rows("SELECT step_key, owner, status FROM tasks WHERE run_id = ? ORDER BY id", run))
                .extracting(row -> row.get("step_key") + " " + row.get("owner") + " " + row.get("status"))
                .containsExactly("progress-review carl OPEN", "success-review carl OPEN");
    }

    @Test
    void whoHasDoneAKeyActionGetsNoCheckIn() {
        UUID account = signsUp();
        UUID run = runOf(account);
        awaitStep(run, "welcome", "DONE");
        health.publish(Samples.metrics(account, 0, TestClock.now(), 4L, TestClock.now()));
        awaitRows(1, "known_accounts WHERE id = ? AND metrics IS NOT NULL", account);

        TestClock.advance(Duration.ofDays(3));

        awaitStep(run, "check-in", "SKIPPED");
    }

    @Test
    void anAccountOfLongStandingIsNotOnboarded() {
        UUID account = Identifiers.next();

        accounts.publish(
                Samples.created(Samples.account(account, LocalDate.parse("2026-01-30"), "carl", Stage.ONBOARDING, 1)));

        awaitRows(1, "known_accounts WHERE id = ?", account);
        assertThat(Database.count("runs WHERE account_id = ?", account)).isZero();
    }

    @Test
    void leavingTheOnboardingStageEndsTheRun() {
        UUID account = signsUp();
        UUID run = runOf(account);

        accounts.publish(
                Samples.updated(Samples.account(account, LocalDate.parse("2026-03-02"), "carl", Stage.ADOPTION, 2)));

        awaitRows(1, "runs WHERE id = ? AND status = 'GOAL_REACHED'", run);
    }

    private UUID signsUp() {
        UUID id = Identifiers.next();
        accounts.publish(Samples.contact(id, ContactRole.USER));
        awaitRows(1, "known_contacts WHERE account_id = ?", id);
        return knows(Samples.newAccount(id));
    }

    private static void comesTo(UUID run, int days, String step) {
        TestClock.advance(Duration.ofDays(days));
        awaitStep(run, step, "DONE");
    }
}
