package io.steward.playbook.run;

import java.time.Instant;

/** What came of executing a step. */
sealed interface StepOutcome {

    /** It acted. */
    record Acted(String detail) implements StepOutcome {}

    /** It was not to act. */
    record NotNeeded(String reason) implements StepOutcome {}

    /** It waits for its condition, or for somebody to write to. */
    record Waits(Instant timeoutAt) implements StepOutcome {}
}
