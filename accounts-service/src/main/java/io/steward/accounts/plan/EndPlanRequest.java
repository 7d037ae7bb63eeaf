package io.steward.accounts.plan;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.SuccessPlanStatus;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ends a plan. */
@Schema(name = "EndSuccessPlanRequest")
record EndPlanRequest(
        @Schema(description = "COMPLETED or ABANDONED.", required = true, examples = "COMPLETED")
        SuccessPlanStatus result,

        @Schema(maxLength = 1000, examples = "All goals but one; that one moves into the renewal plan.")
        String note)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.check(
                result != null && result != SuccessPlanStatus.ACTIVE, "#/result", "must be COMPLETED or ABANDONED");
        if (note != null) {
            Texts.checkProse(faults, "#/note", note, PlanRules.MOST_NOTE_CHARACTERS);
        }
    }
}
