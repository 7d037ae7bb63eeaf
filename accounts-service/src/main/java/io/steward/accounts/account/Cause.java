package io.steward.accounts.account;

import java.time.LocalDate;

/**
 * Why and since when an account is changed.
 *
 * @param reason in the words of who changes it; null where nothing is said
 * @param effectiveOn since when its revenue is what it is now; null for today
 * @param correction whether the ledger of its revenue is corrected by somebody else
 * @param rule whether a rule changes it, and nobody
 */
public record Cause(String reason, LocalDate effectiveOn, boolean correction, boolean rule) {

    /** Nothing is said. */
    static final Cause UNSAID = new Cause(null, null, false, false);

    /** For a reason. */
    public static Cause because(String reason) {
        return new Cause(reason, null, false, false);
    }

    /** By a rule, whose name is the reason. */
    public static Cause byRule(String reason) {
        return new Cause(reason, null, false, true);
    }

    /** For a reason, since a day. */
    public static Cause of(String reason, LocalDate effectiveOn) {
        return new Cause(reason == null ? null : reason.strip(), effectiveOn, false, false);
    }

    /** To correct what was said of the revenue; the caller writes the ledger. */
    public static Cause corrected(String reason) {
        return new Cause(reason, null, true, false);
    }
}
