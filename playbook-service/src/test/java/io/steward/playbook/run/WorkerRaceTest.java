package io.steward.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.testing.Database;
import io.steward.platform.testing.TestClock;
import io.steward.playbook.Samples;
import io.steward.playbook.ServiceTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WorkerRaceTest extends ServiceTest {

    private static final int RUNS = 40;

    @Inject
    RunStore store;

    @Inject
    RunService service;

    @Inject
    RunSettings settings;

    @Inject
    Clock clock;

    @Test
    void workersThatRaceDoEachStepOnce() throws Exception {
        publishes("""
                { key: race, name: Race, kind: CADENCE, trigger: { manual: true }, steps: [
                  { key: one, name: One, at: P1D, task: { title: One, owner: OWNER, due: P9D } },
                  { key: two, name: Two, after: PT0S, task: { title: Two, owner: OWNER, due: P9D } } ] }
                """);
        for (int i = 0; i < RUNS; i++) {
            UUID account = knows(Samples.account(Identifiers.next()));
            as("ada", "admin")
                    .body(Map.of("playbook", "race", "accountId", account))
                    .post("/v1/runs")
                    .then()
                    .statusCode(201);
        }
        TestClock.advance(Duration.ofDays(1));

        // The application's own worker takes part as the third.
        drainTogether("first", "second");

        awaitRows(RUNS, "runs WHERE status = 'COMPLETED'");
        assertThat(Database.count("tasks")).isEqualTo(2 * RUNS);
        assertThat(Database.count("(SELECT DISTINCT run_id, step_key FROM tasks) made"))
                .isEqualTo(2 * RUNS);
        assertThat(messages.await(2 * RUNS, e -> true))
                .extracting(e -> e.data().get("key"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRunWhoseWorkerDiedIsTakenOverWhenItsLeaseEnds() {
        UUID account = knowsAccountWithChampion();
        as("ada", "admin")
                .body(Map.of("playbook", "low-usage", "accountId", account))
                .post("/v1/runs")
                .then()
                .statusCode(201);
        UUID run = runOf(account);
        awaitStep(run, "re-engagement", "DONE");
        Database.execute(
                "UPDATE runs SET leased_by = 'dead', lease_until = ?::timestamptz WHERE id = ?",
                TestClock.now().plus(Duration.ofDays(4)).toString(),
                run);
        TestClock.advance(Duration.ofDays(3));
        assertThat(row("SELECT status FROM run_steps WHERE run_id = ? AND step_key = 'personal-outreach'", run))
                .containsEntry("status", "PENDING");

        TestClock.advance(Duration.ofDays(1));

        awaitStep(run, "personal-outreach", "DONE");
    }

    private void drainTogether(String... names) throws Exception {
        List<Callable<Integer>> workers = new ArrayList<>();
        for (String name : names) {
            RunWorker worker = new RunWorker(name, store, service, settings.timer(), clock);
            workers.add(() -> drain(worker));
        }
        try (var threads = Executors.newFixedThreadPool(names.length)) {
            for (Future<Integer> worker : threads.invokeAll(workers)) {
                worker.get();
            }
        }
    }

    private static int drain(RunWorker worker) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(worker::drain);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
