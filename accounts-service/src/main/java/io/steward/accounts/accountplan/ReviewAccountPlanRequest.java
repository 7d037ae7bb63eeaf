package io.steward.accounts.accountplan;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Records that the plan of an account was gone through. */
@Schema(name = "ReviewAccountPlanRequest")
record ReviewAccountPlanRequest(
        @Schema(maxLength = 4000, examples = "Sponsor confirmed the budget; subsidiary comes next quarter.")
        String notes,

        @Schema(description = "In the future. Absent: in three months.", examples = "2026-09-01")
        LocalDate nextReviewOn)
        implements Checked {

    private static final int MOST_CHARACTERS = 4000;

    @Override
    public void check(Faults faults) {
        if (notes != null) {
            Texts.checkProse(faults, "#/notes", notes, MOST_CHARACTERS);
        }
        AccountPlanRequest.checkDay(faults, "#/nextReviewOn", nextReviewOn);
    }
}
