package io.steward.accounts.ownership;

/** Why nobody was found for an account. */
enum HoldReason {
    /** No rule holds, and its segment has no pool. */
    NO_POOL,
    /** Nobody who works here is in its pool. */
    NOBODY_IN_POOL,
    /** Nobody of its pool has room for it. */
    POOL_IS_FULL;

    String inWords(String pool) {
        return switch (this) {
            case NO_POOL -> "no rule says to which pool it belongs, and its segment has none";
            case NOBODY_IN_POOL -> "nobody who works here is in pool " + pool;
            case POOL_IS_FULL -> "nobody in pool " + pool + " has room for it";
        };
    }
}
