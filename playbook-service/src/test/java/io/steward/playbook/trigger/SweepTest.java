package io.steward.playbook.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.steward.platform.testing.Database;
import io.steward.playbook.ServiceTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SweepTest extends ServiceTest {

    private static final int ACCOUNTS = 2 * SweepService.BATCH + 50;

    @Test
    void aNewlyPublishedConditionIsLookedAtForEveryAccountThatIsKnown() {
        // Rows as events leave them: every second account has a low score.
        Database.execute("""
                INSERT INTO known_accounts (id, account, account_version, score, band, score_at)
                SELECT gen_random_uuid(), jsonb_build_object('name', 'Account ' || n, 'version', 1), 1,
                       CASE WHEN n % 2 = 0 THEN 30 ELSE 90 END, 'X', now()
                FROM generate_series(1, ?) n
                """, ACCOUNTS);

        publishes("""
                { key: rescue, name: Rescue, kind: RISK, trigger: { when: health.score < 50 }, steps: [
                  { key: call, name: Call, at: P1D, task: { title: Call, owner: OWNER, due: P1D } } ] }
                """);

        awaitRows(1, "trigger_sweeps WHERE playbook_key = 'rescue' AND finished_at IS NOT NULL");
        assertThat(Database.count("runs WHERE playbook_key = 'rescue'")).isEqualTo(ACCOUNTS / 2);
        assertThat(Database.count("trigger_states WHERE playbook_key = 'rescue' AND held"))
                .isEqualTo(ACCOUNTS / 2);
    }

    @Test
    void aNextVersionDoesNotLetInWhoWasInAlready() {
        publishes(rescue("P1D"));
        Database.execute("""
                INSERT INTO known_accounts (id, account, account_version, score, band, score_at)
                VALUES (?, '{"name": "Acme", "version": 1}', 1, 30, 'X', now())
                """, UUID.randomUUID());
        awaitRows(1, "trigger_sweeps WHERE finished_at IS NOT NULL AND playbook_version = 1");
        publishes(rescue("P2D"));
        awaitRows(1, "runs WHERE playbook_key = 'rescue'");

        publishes(rescue("P3D"));

        awaitRows(1, "trigger_sweeps WHERE finished_at IS NOT NULL AND playbook_version = 3");
        assertThat(Database.count("runs WHERE playbook_key = 'rescue'")).isEqualTo(1);
    }

    private static String rescue(String at) {
        return """
                { key: rescue, name: Rescue, kind: RISK, trigger: { when: health.score < 50 }, steps: [
                  { key: call, name: Call, at: %s, task: { title: Call, owner: OWNER, due: P1D } } ] }
                """.formatted(at);
    }
}
