package io.steward.platform.contracts.playbooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A step that a person must do.
 *
 * @param runId the run that made it; null for none
 * @param owner user name of whoever must do it
 * @param outcome what came of it, in the person's words; null while open
 * @param version rises by one with every change; it is the entity tag
 */
public record TaskView(
        UUID id,
        UUID accountId,
        UUID runId,
        String stepKey,
        String title,
        String description,
        List<String> checklist,
        String owner,
        TaskStatus status,
        Instant dueAt,
        boolean overdue,
        Instant completedAt,
        String completedBy,
        String outcome,
        Instant createdAt,
        long version) {

    /** How a task stands. */
    public enum TaskStatus {
        OPEN,
        DONE,
        CANCELLED
    }
}
