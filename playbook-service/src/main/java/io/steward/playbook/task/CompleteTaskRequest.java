package io.steward.playbook.task;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a task.
 *
 * @param outcome in the person's words, at most 4000 characters
 */
record CompleteTaskRequest(
        @Schema(required = true, minLength = 1, maxLength = 4000, examples = "They move two more teams over in May.")
        String outcome) implements Checked {

    @Override
    public void check(Faults faults) {
        faults.check(outcome != null && !outcome.isBlank(), "#/outcome", "is required");
        faults.check(outcome == null || outcome.length() <= 4_000, "#/outcome", "must be at most 4000 characters");
    }
}
