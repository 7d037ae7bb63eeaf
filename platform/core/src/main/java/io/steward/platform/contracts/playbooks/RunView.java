package io.steward.platform.contracts.playbooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One playbook being executed for one account.
 *
 * @param playbook the definition and the version that the run started with and keeps
 * @param startedBy user name, or {@code trigger}
 * @param endedAt null while the run is active
 */
public record RunView(
        UUID id,
        UUID accountId,
        PlaybookReference playbook,
        RunStatus status,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        List<Step> steps) {

    /** The version of a playbook. */
    public record PlaybookReference(String key, String name, int version) {}

    /** How a run stands. */
    public enum RunStatus {
        ACTIVE,
        GOAL_REACHED,
        COMPLETED,
        CANCELLED,
        FAILED
    }

    /**
     * A step of the run.
     *
     * @param kind what it does, for example {@code EMAIL}, {@code TASK}
     * @param dueAt when it is to happen
     * @param detail why it was skipped or failed, or what it made; null otherwise
     */
    public record Step(
            String key, String name, String kind, StepStatus status, Instant dueAt, Instant doneAt, String detail) {}

    /** How a step stands. */
    public enum StepStatus {
        PENDING,
        WAITING,
        DONE,
        SKIPPED,
        FAILED,
        CANCELLED
    }
}
