package io.steward.accounts.stakeholder;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How strong our relation to a person is. */
@Schema(name = "JudgeRelationRequest")
record JudgeRelationRequest(
        @Schema(
                description = "1 distant, 3 neutral, 5 would go to the wall for us.",
                required = true,
                minimum = "1",
                maximum = "5",
                examples = "4")
        Integer strength,

        @Schema(maxLength = 1000, examples = "Fought for our budget in May.")
        String note)
        implements Checked {

    private static final int STRONGEST = 5;
    private static final int MOST_NOTE_CHARACTERS = 1000;

    @Override
    public void check(Faults faults) {
        faults.check(
                strength != null && strength >= 1 && strength <= STRONGEST,
                "#/strength",
                "must be a whole number from 1 to " + STRONGEST);
        Texts.checkOptional(faults, "#/note", note, MOST_NOTE_CHARACTERS);
    }
}
