package io.steward.accounts.plan;

import io.steward.accounts.plan.MilestoneState.Mark;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.SuccessPlanKind;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Begins a plan for an account, from a template, from nothing, or from a template and what is added to it. */
@Schema(name = "StartSuccessPlanRequest")
record StartPlanRequest(
        @Schema(description = "Key of a template that is published.", examples = "30-60-90")
        String template,

        @Schema(description = "Required without a template, else that of the template.")
        SuccessPlanKind kind,

        @Schema(description = "Required without a template, else its name.", maxLength = 200)
        String title,

        @Schema(description = "Day 1 of the plan. Absent: today, in UTC.", examples = "2026-03-02")
        LocalDate startsOn,

        @Schema(description = "Absent: the last day of the template.", examples = "2026-05-30")
        LocalDate endsOn,

        @Schema(
                description = "Who looks after the milestones that name nobody. Absent: the owner of the account.",
                maxLength = 100,
                examples = "carl")
        String owner,

        @Schema(description = "Beside those of the template; all of them are open.")
        List<MilestoneRequest> milestones,

        @Schema(description = "Beside those of the template.")
        List<OutcomeRequest> outcomes)
        implements Checked {

    StartPlanRequest {
        milestones = milestones == null ? List.of() : milestones;
        outcomes = outcomes == null ? List.of() : outcomes;
    }

    @Override
    public void check(Faults faults) {
        faults.check(kind == null || template == null, "#/kind", "is that of the template");
        faults.check(kind != null || template != null, "#/kind", "is required where there is no template");
        if (title != null || template == null) {
            Texts.checkRequired(faults, "#/title", title, PlanRules.MOST_TITLE_CHARACTERS);
        }
        Texts.checkOptional(faults, "#/owner", owner, PlanRules.MOST_OWNER_CHARACTERS);
        PlanRules.checkDay(faults, "#/startsOn", startsOn);
        PlanRules.checkDay(faults, "#/endsOn", endsOn);
        checkParts(faults, "#/milestones", milestones);
        checkParts(faults, "#/outcomes", outcomes);
    }

    private static void checkParts(Faults faults, String pointer, List<?> parts) {
        faults.check(
                parts.size() <= PlanRules.MOST_PARTS && parts.stream().allMatch(Objects::nonNull),
                pointer,
                "must be at most " + PlanRules.MOST_PARTS + ", none of them null");
        for (int index = 0; index < parts.size(); index++) {
            String place = pointer + "/" + index;
            if (parts.get(index) instanceof MilestoneRequest milestone) {
                milestone.check(faults, place);
                faults.check(milestone.mark() == Mark.OPEN, place + "/status", "must be OPEN in a plan that begins");
            } else if (parts.get(index) instanceof OutcomeRequest outcome) {
                outcome.check(faults, place);
                if (outcome.milestoneId() != null) {
                    faults.add(Fault.at(place + "/milestoneId", "cannot name a milestone before the plan is there"));
                }
            }
        }
    }
}
