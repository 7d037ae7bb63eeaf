package io.steward.accounts.stakeholder;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that the customer won by the product. */
@Schema(name = "RecordValueMomentRequest")
record RecordValueMomentRequest(
        @Schema(required = true, maxLength = 200, examples = "Month end closed in two days instead of five")
        String title,

        @Schema(description = "How we know.", maxLength = 2000, examples = "Their CFO said so in the review.")
        String proof,

        @Schema(description = "Absent: today, in UTC.", examples = "2026-03-01")
        LocalDate happenedOn)
        implements Checked {

    private static final int MOST_TITLE_CHARACTERS = 200;
    private static final int MOST_PROOF_CHARACTERS = 2000;

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(faults, "#/title", title, MOST_TITLE_CHARACTERS);
        if (proof != null) {
            Texts.checkProse(faults, "#/proof", proof, MOST_PROOF_CHARACTERS);
        }
    }
}
