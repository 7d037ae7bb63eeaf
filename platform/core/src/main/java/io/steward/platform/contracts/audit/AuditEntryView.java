package io.steward.platform.contracts.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One change of one thing.
 *
 * @param actor user name; {@code system} where no request asked for it
 * @param aggregate what was changed, for example {@code contact}
 * @param key which one: its id, or its name where it has none
 * @param accountId null for what belongs to no account
 * @param changes by field; empty for what was created
 */
public record AuditEntryView(
        UUID id,
        Instant recordedAt,
        String actor,
        String aggregate,
        String key,
        UUID accountId,
        Action action,
        Map<String, Change> changes) {

    /** What was done. */
    public enum Action {
        CREATED,
        CHANGED,
        REMOVED
    }

    /** A field before and after; null for nothing. */
    public record Change(Object before, Object after) {}
}
