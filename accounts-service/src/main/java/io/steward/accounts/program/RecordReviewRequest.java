package io.steward.accounts.program;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records that the program was reviewed. */
@Schema(name = "RecordProgramReviewRequest")
record RecordReviewRequest(
        @Schema(
                required = true,
                description = "What was seen and decided.",
                maxLength = 10000,
                examples = "Onboarding takes too long in SMB: shorten week 2.")
        String note)
        implements Checked {

    private static final int MOST_CHARACTERS = 10_000;

    @Override
    public void check(Faults faults) {
        faults.check(note != null, "#/note", "is required");
        if (note != null) {
            Texts.checkProse(faults, "#/note", note, MOST_CHARACTERS);
        }
    }
}
