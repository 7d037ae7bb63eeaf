package io.steward.accounts.account;

import java.util.UUID;

/** What is asked for was merged into another one, which is to be asked for instead. */
public class MergedAwayException extends RuntimeException {

    private final UUID from;
    private final UUID into;

    /**
     * Tells where it is now.
     *
     * @param from what was asked for
     * @param into what it was merged into
     */
    public MergedAwayException(UUID from, UUID into) {
        super(from + " was merged into " + into, null, false, false);
        this.from = from;
        this.into = into;
    }

    UUID from() {
        return from;
    }

    UUID into() {
        return into;
    }
}
