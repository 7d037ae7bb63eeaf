package io.steward.platform.contracts.playbooks;

import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventType;
import java.time.Instant;
import java.util.UUID;

/** What playbook-service says on {@code steward.playbooks.v1}. */
public sealed interface PlaybookEvent extends DomainEvent {

    /** A run began. */
    @EventType("steward.run.started.v1")
    record RunStarted(
            UUID accountId, UUID runId, RunView.PlaybookReference playbook, String startedBy, Instant startedAt)
            implements PlaybookEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /** A step of a run was done, skipped or failed. */
    @EventType("steward.run.step-finished.v1")
    record StepFinished(UUID accountId, UUID runId, RunView.Step step) implements PlaybookEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /** A run came to its end. */
    @EventType("steward.run.ended.v1")
    record RunEnded(
            UUID accountId, UUID runId, RunView.PlaybookReference playbook, RunView.RunStatus status, Instant endedAt)
            implements PlaybookEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * A task was made, changed, done, cancelled, or became overdue.
     *
     * @param openTasks how many tasks of the account are open after the change
     */
    @EventType("steward.task.changed.v1")
    record TaskChanged(TaskView task, TaskChange change, int openTasks) implements PlaybookEvent {
        @Override
        public UUID subject() {
            return task.accountId();
        }
    }

    /** What happened to a task. */
    enum TaskChange {
        CREATED,
        COMPLETED,
        CANCELLED,
        OVERDUE,
        /** Its account was merged into another, whose task it is now. */
        MOVED
    }
}
