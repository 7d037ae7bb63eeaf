package io.steward.playbook.run;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.playbooks.PlaybookEvent.RunEnded;
import io.steward.platform.contracts.playbooks.PlaybookEvent.RunStarted;
import io.steward.platform.contracts.playbooks.PlaybookEvent.StepFinished;
import io.steward.platform.contracts.playbooks.RunView.RunStatus;
import io.steward.platform.outbox.Outbox;
import io.steward.playbook.definition.Playbook;
import io.steward.playbook.run.StepState.Ended;
import io.steward.playbook.task.TaskService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** The turns in the life of a run, each with the events that tell of it; used inside the caller's transaction. */
@ApplicationScoped
class RunLifecycle {

    private final RunRepository runs;
    private final TaskService tasks;
    private final Outbox outbox;
    private final Clock clock;

    RunLifecycle(RunRepository runs, TaskService tasks, Outbox outbox, Clock clock) {
        this.runs = runs;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<Run> begin(Run run) {
        return runs.persist(run)
                .call(() -> outbox.add(new RunStarted(
                        run.accountId(), run.id(), run.reference(), run.view().startedBy(), run.startedAt())));
    }

    /** Brings the current step into a state; the last step's end is the run's. */
    Uni<Void> advance(Run run, Playbook playbook, StepState state) {
        RunProgress before = run.progress(playbook);
        int position = before.current().orElseThrow();
        RunProgress after = before.with(state);
        run.take(after);
        Uni<Void> told = state instanceof Ended
                ? outbox.add(new StepFinished(run.accountId(), run.id(), run.step(position)))
                : Uni.createFrom().voidItem();
        return after.current().isPresent() ? told : told.chain(() -> end(run, playbook, RunStatus.COMPLETED));
    }

    /** Ends the run. What it has not done is cancelled; a run that completed leaves its tasks to their owners. */
    Uni<Void> end(Run run, Playbook playbook, RunStatus as) {
        Instant now = clock.instant();
        run.take(run.progress(playbook).cancelled(now));
        run.end(as, now);
        Uni<Void> tasksSettled = as == RunStatus.COMPLETED ? Uni.createFrom().voidItem() : tasks.cancelOfRun(run.id());
        return tasksSettled.chain(() -> outbox.add(new RunEnded(run.accountId(), run.id(), run.reference(), as, now)));
    }
}
