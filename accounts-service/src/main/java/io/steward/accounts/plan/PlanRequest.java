package io.steward.accounts.plan;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a plan itself. */
@Schema(name = "SuccessPlanRequest")
record PlanRequest(
        @Schema(required = true, maxLength = 200, examples = "Reports without a spreadsheet")
        String title,

        @Schema(description = "Not before its start; null for an open end.", examples = "2026-12-31")
        LocalDate endsOn)
        implements Checked {

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(faults, "#/title", title, PlanRules.MOST_TITLE_CHARACTERS);
        PlanRules.checkDay(faults, "#/endsOn", endsOn);
    }

    static PlanRequest of(SuccessPlan plan) {
        return new PlanRequest(plan.title(), plan.endsOn());
    }
}
