package io.steward.playbook.definition;

import java.time.Duration;

/** When a step is due. Steps follow one another: none begins before the one above it has ended. */
public sealed interface StepTiming {

    /** Counted from the start of the run. */
    record At(Duration sinceStart) implements StepTiming {}

    /** Counted from the end of the step above it; for the first step from the start of the run. */
    record After(Duration sincePrevious) implements StepTiming {}
}
