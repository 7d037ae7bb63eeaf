package io.steward.notification.message;

/** What came of handing a message over. */
public sealed interface Outcome {

    /** Taken. */
    record Accepted() implements Outcome {}

    /** Surely not taken; may be later. */
    record Postponed(Reason reason) implements Outcome {}

    /** Surely not taken, and never will be. */
    record Refused(Reason reason) implements Outcome {}

    /** Nobody knows. */
    record Unknown(Reason reason) implements Outcome {}
}
