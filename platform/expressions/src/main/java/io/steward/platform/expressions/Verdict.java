package io.steward.platform.expressions;

/**
 * What came of looking at a condition. A condition that cannot be decided, because a fact that it depends on is
 * missing, does not hold.
 */
public sealed interface Verdict {

    /** The condition is true. */
    record Holds() implements Verdict {}

    /** The condition is false. */
    record Fails() implements Verdict {}

    /**
     * The condition cannot be decided.
     *
     * @param reason which fact is missing or what went wrong, for a person
     */
    record Undecided(String reason) implements Verdict {}

    /** Whether the condition is known to be true. */
    default boolean holds() {
        return this instanceof Holds;
    }
}
