package io.steward.accounts.journey;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that a milestone was reached. */
@Schema(name = "RecordMilestoneRequest")
record RecordMilestoneRequest(
        @Schema(
                description = "The day on which it was reached; not in the future.",
                required = true,
                examples = "2026-02-03")
        LocalDate reachedOn,

        @Schema(description = "What shows it.", maxLength = 1000, examples = "First report sent to their board")
        String proof)
        implements Checked {

    private static final int MOST_CHARACTERS = 1000;

    @Override
    public void check(Faults faults) {
        faults.check(reachedOn != null, "#/reachedOn", "is required");
        Texts.checkOptional(faults, "#/proof", proof, MOST_CHARACTERS);
    }
}
