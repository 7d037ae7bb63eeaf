package io.steward.accounts.program;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that an item is done. */
@Schema(name = "ConfirmProgramItemRequest")
record ConfirmItemRequest(
        @Schema(
                description = "What was done, and where it is.",
                maxLength = 2000,
                examples = "Four guides in the help centre")
        String note)
        implements Checked {

    private static final int MOST_CHARACTERS = 2000;

    @Override
    public void check(Faults faults) {
        if (note != null) {
            Texts.checkProse(faults, "#/note", note, MOST_CHARACTERS);
        }
    }
}
