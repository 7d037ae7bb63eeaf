package io.steward.playbook.definition;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether an account that has been through the playbook may enter it again by a trigger.
 *
 * @param cooldown how long after the end of the last run; zero for at once
 */
public record Reentry(Policy policy, Duration cooldown) {

    /** The rules that exist. */
    public enum Policy {
        NEVER,
        AFTER_END
    }

    /** What a definition without a rule means. */
    static final Reentry DEFAULT = new Reentry(Policy.NEVER, Duration.ZERO);

    /**
     * When the account may enter again; empty for never.
     *
     * @param lastEnd when the last run of the playbook ended
     */
    public Optional<Instant> opensAfter(Instant lastEnd) {
        return switch (policy) {
            case NEVER -> Optional.empty();
            case AFTER_END -> Optional.of(lastEnd.plus(cooldown));
        };
    }
}
