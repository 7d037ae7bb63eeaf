package io.steward.playbook.task;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * A task to be made.
 *
 * @param description null for none
 * @param owner user name of whoever must do it
 * @param due how long he or she has
 */
public record NewTask(
        UUID accountId,
        UUID runId,
        String stepKey,
        String title,
        String description,
        List<String> checklist,
        String owner,
        Duration due) {}
