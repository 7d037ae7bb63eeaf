package io.steward.playbook.task;

import io.steward.platform.contracts.playbooks.TaskView;
import io.steward.platform.contracts.playbooks.TaskView.TaskStatus;
import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a person must do. Open until it is completed, or cancelled with its run; then it changes no more. */
@Entity
@Table(name = "tasks")
class Task {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "run_id")
    private UUID runId;

    @Column(name = "step_key")
    private String stepKey;

    private String title;

    private String description;

    private String[] checklist;

    private String owner;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Column(name = "due_at")
    private Instant dueAt;

    private boolean overdue;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "completed_at")
    private Instant completedAt;

    @Column(name = "completed_by")
    private String completedBy;

    private String outcome;

    @Version
    @Column(name = "row_version")
    private long version;

    /** For Hibernate. */
    protected Task() {}

    Task(NewTask made, Instant now) {
        this.id = Identifiers.next();
        this.accountId = made.accountId();
        this.runId = made.runId();
        this.stepKey = made.stepKey();
        this.title = made.title();
        this.description = made.description();
        this.checklist = made.checklist().toArray(String[]::new);
        this.owner = made.owner();
        this.status = TaskStatus.OPEN;
        this.dueAt = now.plus(made.due());
        this.createdAt = now;
    }

    /** Whether it is open and its time has passed without anybody having been told. */
    boolean isToBecomeOverdue(Instant now) {
        return isOpen() && !overdue && !dueAt.isAfter(now);
    }

    void becomeOverdue() {
        overdue = true;
    }

    void complete(String by, String withOutcome, Instant now) {
        if (!isOpen()) {
            throw new TaskException.NotOpen(id, status);
        }
        status = TaskStatus.DONE;
        completedBy = by;
        outcome = withOutcome;
        completedAt = now;
    }

    void cancel() {
        status = TaskStatus.CANCELLED;
    }

    boolean isOpen() {
        return status == TaskStatus.OPEN;
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String owner() {
        return owner;
    }

    long version() {
        return version;
    }

    TaskView view() {
        return new TaskView(
                id,
                accountId,
                runId,
                stepKey,
                title,
                description,
                List.of(checklist),
                owner,
                status,
                dueAt,
                overdue,
                completedAt,
                completedBy,
                outcome,
                createdAt,
                version);
    }
}
