package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An account at a glance. What other services know of it is as fresh as their events.
 *
 * @param score 0–100; null where it is unknown
 * @param trend30 change of the score over 30 days; null where it is unknown
 * @param lastContactAt null where there never was one
 * @param reasons why the priority is what it is; empty for a low one
 * @param notes the three newest
 */
public record AccountSnapshotView(
        UUID accountId,
        String name,
        String segment,
        Stage stage,
        String owner,
        Integer score,
        String band,
        Integer trend30,
        LocalDate renewsOn,
        Instant lastContactAt,
        int openTasks,
        Priority priority,
        List<String> reasons,
        List<Note> notes) {

    /** What somebody wrote down. */
    public record Note(UUID id, String text, String author, Instant occurredAt) {}
}
