package io.steward.accounts.program;

/**
 * What looking for something came to.
 *
 * @param detail what was found or is missing, in words
 */
record Finding(State state, String detail) {

    /** Whether an item is done. */
    enum State {
        DONE,
        OPEN,
        /** It could not be asked for. */
        UNKNOWN
    }

    /** Done where something holds. */
    static Finding of(boolean done, String found, String missing) {
        return done ? new Finding(State.DONE, found) : new Finding(State.OPEN, missing);
    }

    static Finding unknown(String why) {
        return new Finding(State.UNKNOWN, why);
    }
}
