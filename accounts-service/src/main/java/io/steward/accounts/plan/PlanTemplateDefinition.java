package io.steward.accounts.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.steward.accounts.rules.Texts;
import io.steward.accounts.success.MetricTargets;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.OutcomeRank;
import io.steward.platform.contracts.accounts.SuccessPlanKind;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a success plan looks like before it has an account and a start: its days are counted from 1, the day on which the
 * plan starts.
 *
 * @param successDefinition key of the definition whose outcomes and targets a plan takes over; null for none
 */
@Schema(name = "PlanTemplateDefinition")
record PlanTemplateDefinition(
        @Schema(required = true, examples = "30-60-90") String key,

        @Schema(required = true, maxLength = 100, examples = "30-60-90 plan")
        String name,

        @Schema(required = true) SuccessPlanKind kind,

        @Schema(maxLength = 2000) String description,

        @Schema(
                description = "The success definition whose outcomes and targets a plan takes over.",
                examples = "saas-tool")
        String successDefinition,

        @Schema(required = true, description = "1 to 20, one after the other.")
        List<Phase> phases,

        @Schema(description = "At most 20, beside those of the success definition.")
        List<Outcome> outcomes)
        implements Checked {

    static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
    static final String KEY_IN_WORDS = "must be at most 100 lower-case letters, digits and hyphens";

    private static final int MOST = 20;
    private static final int MOST_NAME_CHARACTERS = 100;
    private static final int MOST_CHARACTERS = 500;
    private static final int MOST_DESCRIPTION_CHARACTERS = 2000;
    private static final int LAST_DAY = 1100;

    PlanTemplateDefinition {
        phases = phases == null ? List.of() : phases;
        outcomes = outcomes == null ? List.of() : outcomes;
    }

    /** A part of the plan's time. */
    @Schema(name = "PlanTemplatePhase")
    record Phase(
            @Schema(required = true, maxLength = 100, examples = "First value")
            String name,

            @Schema(required = true, examples = "1") Integer fromDay,

            @Schema(required = true, examples = "30") Integer toDay,

            @Schema(maxLength = 500, examples = "The customer gets what it bought for the first time")
            String goal,

            @Schema(maxLength = 500, examples = "Key action weekly")
            String proof,

            @Schema(description = "At most 20.") List<Milestone> milestones) {

        Phase {
            milestones = milestones == null ? List.of() : milestones;
        }

        private void check(Faults faults, String pointer, int dayBefore) {
            Texts.checkRequired(faults, pointer + "/name", name, MOST_NAME_CHARACTERS);
            faults.check(
                    fromDay != null && fromDay > dayBefore && fromDay <= LAST_DAY,
                    pointer + "/fromDay",
                    "must be a day behind the phase before, " + (dayBefore + 1) + " to " + LAST_DAY);
            faults.check(
                    toDay != null && fromDay != null && toDay >= fromDay && toDay <= LAST_DAY,
                    pointer + "/toDay",
                    "must be a day from fromDay to " + LAST_DAY);
            Texts.checkOptional(faults, pointer + "/goal", goal, MOST_CHARACTERS);
            Texts.checkOptional(faults, pointer + "/proof", proof, MOST_CHARACTERS);
            faults.check(
                    milestones.size() <= MOST && milestones.stream().allMatch(Objects::nonNull),
                    pointer + "/milestones",
                    "must be at most " + MOST + ", none of them null");
        }

        private boolean holds(Integer day) {
            return day == null || (fromDay != null && toDay != null && day >= fromDay && day <= toDay);
        }
    }

    /** Something to be done within a phase. */
    @Schema(name = "PlanTemplateMilestone")
    record Milestone(
            @Schema(required = true, examples = "setup-done")
            String key,

            @Schema(required = true, maxLength = 200, examples = "Setup done")
            String title,

            @Schema(description = "Day on which it is due; absent: the last of the phase.", examples = "14")
            Integer day,

            @Schema(description = "The milestone of the journey that is reached with it.")
            MilestoneKind journeyMilestone) {}

    /** Something that the customer wants to reach. */
    @Schema(name = "PlanTemplateOutcome")
    record Outcome(
            @Schema(required = true, maxLength = 200, examples = "Outcome documented")
            String title,

            @Schema(required = true) OutcomeRank rank,

            @Schema(description = "Absent where a person says whether it is reached.")
            MetricTarget target,

            @Schema(description = "Day by which it is wanted.", examples = "90")
            Integer day,

            @Schema(description = "Key of the milestone that it proves.", examples = "roi-reported")
            String milestone) {}

    @Override
    public void check(Faults faults) {
        faults.check(key != null && KEY.matcher(key).matches(), "#/key", KEY_IN_WORDS);
        Texts.checkRequired(faults, "#/name", name, MOST_NAME_CHARACTERS);
        faults.check(kind != null, "#/kind", "is required: " + List.of(SuccessPlanKind.values()));
        if (description != null) {
            Texts.checkProse(faults, "#/description", description, MOST_DESCRIPTION_CHARACTERS);
        }
        faults.check(
                !phases.isEmpty() && phases.size() <= MOST && phases.stream().allMatch(Objects::nonNull),
                "#/phases",
                "must be from 1 to " + MOST + ", none of them null");
        faults.check(
                outcomes.size() <= MOST && outcomes.stream().allMatch(Objects::nonNull),
                "#/outcomes",
                "must be at most " + MOST + ", none of them null");
        if (faults.isEmpty()) {
            checkOutcomes(faults, checkPhases(faults));
        }
    }

    /** The last day of the plan. */
    @JsonIgnore
    int lastDay() {
        return phases.getLast().toDay();
    }

    private Set<String> checkPhases(Faults faults) {
        Set<String> keys = new HashSet<>();
        int before = 0;
        for (int index = 0; index < phases.size(); index++) {
            Phase phase = phases.get(index);
            String pointer = "#/phases/" + index;
            phase.check(faults, pointer, before);
            before = phase.toDay() == null ? before : phase.toDay();
            for (int position = 0; position < phase.milestones().size(); position++) {
                Milestone milestone = phase.milestones().get(position);
                if (milestone != null) {
                    checkMilestone(faults, pointer + "/milestones/" + position, phase, milestone, keys);
                }
            }
        }
        return keys;
    }

    private static void checkMilestone(
            Faults faults, String pointer, Phase phase, Milestone milestone, Set<String> keys) {
        boolean proper = milestone.key() != null && KEY.matcher(milestone.key()).matches();
        faults.check(proper, pointer + "/key", KEY_IN_WORDS);
        faults.check(!proper || keys.add(milestone.key()), pointer + "/key", "is the key of another milestone too");
        Texts.checkRequired(faults, pointer + "/title", milestone.title(), PlanRules.MOST_TITLE_CHARACTERS);
        faults.check(phase.holds(milestone.day()), pointer + "/day", "must be a day of the phase");
    }

    private void checkOutcomes(Faults faults, Set<String> milestones) {
        for (int index = 0; index < outcomes.size(); index++) {
            Outcome outcome = outcomes.get(index);
            String pointer = "#/outcomes/" + index;
            Texts.checkRequired(faults, pointer + "/title", outcome.title(), PlanRules.MOST_TITLE_CHARACTERS);
            faults.check(outcome.rank() != null, pointer + "/rank", "is required: PRIMARY or SECONDARY");
            if (outcome.target() != null) {
                MetricTargets.check(faults, pointer + "/target", outcome.target());
            }
            faults.check(
                    outcome.day() == null || (outcome.day() >= 1 && outcome.day() <= LAST_DAY),
                    pointer + "/day",
                    "must be a day from 1 to " + LAST_DAY);
            faults.check(
                    outcome.milestone() == null || milestones.contains(outcome.milestone()),
                    pointer + "/milestone",
                    "must be the key of a milestone of this template");
        }
    }
}
