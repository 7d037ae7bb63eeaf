package io.steward.playbook.run;

import java.time.Instant;

/** Where a step of a run stands; the methods are the transitions that exist. */
sealed interface StepState {

    /** A step that still may change. */
    sealed interface Open extends StepState {

        /** The step has done what it is for. */
        default Done done(Instant now, String detail) {
            return new Done(dueAt(), now, detail);
        }

        /** A rule, or the lack of a recipient, kept the step from acting. */
        default Skipped skipped(Instant now, String reason) {
            return new Skipped(dueAt(), now, reason);
        }

        /** The step could not act, and trying again does not help. */
        default Failed failed(Instant now, String reason) {
            return new Failed(dueAt(), now, reason);
        }

        /** The run ended first. */
        default Cancelled cancelled(Instant now) {
            return new Cancelled(dueAt(), now);
        }
    }

    /** A step that changes no more. */
    sealed interface Ended extends StepState {

        /** When it came to its end. */
        Instant at();
    }

    /** When the step is to happen; null while that depends on a step above. */
    Instant dueAt();

    /** Has not begun. */
    record Pending(Instant dueAt) implements Open {

        /** The step waits for its condition, or for somebody to write to. */
        Waiting waiting(Instant timeoutAt) {
            return new Waiting(dueAt, timeoutAt);
        }
    }

    /** Waits for its condition, or for somebody to write to. */
    record Waiting(Instant dueAt, Instant timeoutAt) implements Open {

        /** What it waited for is there: it is due again. */
        Pending again() {
            return new Pending(dueAt);
        }
    }

    record Done(Instant dueAt, Instant at, String detail) implements Ended {}

    record Skipped(Instant dueAt, Instant at, String detail) implements Ended {}

    record Failed(Instant dueAt, Instant at, String detail) implements Ended {}

    record Cancelled(Instant dueAt, Instant at) implements Ended {}
}
