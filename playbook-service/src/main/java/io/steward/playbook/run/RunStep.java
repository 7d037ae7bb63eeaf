package io.steward.playbook.run;

import io.steward.platform.contracts.playbooks.RunView;
import io.steward.platform.contracts.playbooks.RunView.StepStatus;
import io.steward.platform.identifiers.Identifiers;
import io.steward.playbook.definition.StepDefinition;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The row of one step: a {@link StepState} in columns. */
@Entity
@Table(name = "run_steps")
class RunStep {

    @Id
    private UUID id;

    /** Read by Hibernate alone: it is the other side of the run's list. */
    @SuppressWarnings("UnusedVariable")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "run_id")
    private Run run;

    @Column(name = "position")
    private int position;

    @Column(name = "step_key")
    private String key;

    private String name;

    private String kind;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "timeout_at")
    private Instant timeoutAt;

    @Column(name = "done_at")
    private Instant doneAt;

    private String detail;

    /** For Hibernate. */
    protected RunStep() {}

    RunStep(Run run, int position, StepDefinition definition, StepState state) {
        this.id = Identifiers.next();
        this.run = run;
        this.position = position;
        this.key = definition.key();
        this.name = definition.name();
        this.kind = definition.action().kind();
        take(state);
    }

    final void take(StepState state) {
        dueAt = state.dueAt();
        switch (state) {
            case StepState.Pending _ -> status = StepStatus.PENDING;
            case StepState.Waiting waiting -> {
                status = StepStatus.WAITING;
                timeoutAt = waiting.timeoutAt();
            }
            case StepState.Done done -> end(StepStatus.DONE, done.at(), done.detail());
            case StepState.Skipped skipped -> end(StepStatus.SKIPPED, skipped.at(), skipped.detail());
            case StepState.Failed failed -> end(StepStatus.FAILED, failed.at(), failed.detail());
            case StepState.Cancelled cancelled -> end(StepStatus.CANCELLED, cancelled.at(), null);
        }
    }

    StepState state() {
        return switch (status) {
            case PENDING -> new StepState.Pending(dueAt);
            case WAITING -> new StepState.Waiting(dueAt, timeoutAt);
            case DONE -> new StepState.Done(dueAt, doneAt, detail);
            case SKIPPED -> new StepState.Skipped(dueAt, doneAt, detail);
            case FAILED -> new StepState.Failed(dueAt, doneAt, detail);
            case CANCELLED -> new StepState.Cancelled(dueAt, doneAt);
        };
    }

    RunView.Step view() {
        return new RunView.Step(key, name, kind, status, dueAt, doneAt, detail);
    }

    private void end(StepStatus as, Instant at, String why) {
        status = as;
        doneAt = at;
        detail = why;
    }
}
