package io.steward.accounts.plan;

import io.steward.accounts.plan.MilestoneState.Mark;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The content of a milestone of a plan. */
@Schema(name = "PlanMilestoneRequest")
record MilestoneRequest(
        @Schema(required = true, maxLength = 200, examples = "Second team trained")
        String title,

        @Schema(maxLength = 100, examples = "Adoption") String phase,

        @Schema(
                description = "The last day, in UTC, on which it is not overdue.",
                required = true,
                examples = "2026-04-30")
        LocalDate dueOn,

        @Schema(description = "User name of who looks after it.", maxLength = 100, examples = "carl")
        String owner,

        @Schema(description = "The milestone of the journey that is reached with it: to record one marks the other.")
        MilestoneKind journeyMilestone,

        @Schema(description = "Absent is OPEN.", defaultValue = "OPEN")
        Mark status,

        @Schema(
                description = "What shows that it is done, or why it is dropped; not for an open one.",
                maxLength = 1000,
                examples = "All twelve passed the exercise.")
        String note)
        implements Checked {

    @Override
    public void check(Faults faults) {
        check(faults, "#");
    }

    void check(Faults faults, String pointer) {
        Texts.checkRequired(faults, pointer + "/title", title, PlanRules.MOST_TITLE_CHARACTERS);
        Texts.checkOptional(faults, pointer + "/phase", phase, PlanRules.MOST_PHASE_CHARACTERS);
        faults.check(dueOn != null, pointer + "/dueOn", "is required");
        PlanRules.checkDay(faults, pointer + "/dueOn", dueOn);
        Texts.checkOptional(faults, pointer + "/owner", owner, PlanRules.MOST_OWNER_CHARACTERS);
        if (note != null) {
            Texts.checkProse(faults, pointer + "/note", note, PlanRules.MOST_NOTE_CHARACTERS);
        }
        faults.check(
                note == null || mark() != Mark.OPEN, pointer + "/note", "is for a milestone that is done or dropped");
    }

    /** The same, looked after by somebody where it names nobody. */
    MilestoneRequest ownedBy(String other) {
        return new MilestoneRequest(title, phase, dueOn, owner == null ? other : owner, journeyMilestone, status, note);
    }

    Mark mark() {
        return status == null ? Mark.OPEN : status;
    }

    /**
     * What would have to be stated to make a milestone as it is.
     *
     * @param withNote without it the note is left out: it goes when a milestone is opened again
     */
    static MilestoneRequest of(PlanMilestone milestone, boolean withNote) {
        MilestoneState state = milestone.state();
        return new MilestoneRequest(
                milestone.title(),
                milestone.phase(),
                milestone.dueOn(),
                milestone.owner(),
                milestone.journeyMilestone(),
                markOf(state),
                withNote ? state.note() : null);
    }

    private static Mark markOf(MilestoneState state) {
        return switch (state) {
            case MilestoneState.Open ignored -> Mark.OPEN;
            case MilestoneState.Done ignored -> Mark.DONE;
            case MilestoneState.Dropped ignored -> Mark.DROPPED;
            case MilestoneState.Missed ignored -> Mark.OPEN;
        };
    }
}
