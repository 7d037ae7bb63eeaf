package io.steward.platform.idempotency;

/** How the answer to a keyed request is bound to its work. */
public enum Mode {
    /** Work and answer are one Hibernate transaction: a crash leaves both or neither. */
    TRANSACTIONAL,

    /**
     * The work has a connection of its own and may be repeated without harm: it sets what it was given, or takes its ids
     * from {@link RequestIdentifiers} and skips what is there. The answer is kept after it; a lease keeps a second request
     * off meanwhile.
     */
    NATURAL
}
