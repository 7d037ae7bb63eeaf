package io.steward.accounts.plan;

import io.steward.accounts.plan.PlanTemplateService.Published;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.OutcomeRank;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import io.steward.platform.contracts.accounts.SuccessPlanKind;
import io.steward.platform.contracts.accounts.SuccessPlanView.Phase;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A plan before it is kept: the days of its template have become dates.
 *
 * @param templateKey null where it is made from nothing
 * @param endsOn null for an open end
 */
record PlanDraft(
        SuccessPlanKind kind,
        String title,
        String templateKey,
        Integer templateVersion,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Phase> phases,
        List<Milestone> milestones,
        List<Outcome> outcomes) {

    /** @param key in the template; null where it is not from there */
    record Milestone(String key, MilestoneRequest content) {}

    /** @param milestone key of the milestone that it proves; null for none */
    record Outcome(String milestone, OutcomeRequest content) {}

    /**
     * What a plan is made from.
     *
     * @param definition what the template names; null for none
     */
    record Basis(Published template, SuccessDefinitionView definition) {}

    /** The date of a day of a plan; day 1 is its start. */
    static LocalDate dateOf(LocalDate startsOn, int day) {
        return startsOn.plusDays(day - 1L);
    }

    /** A plan from nothing. */
    static PlanDraft of(StartPlanRequest request, String owner, LocalDate today) {
        LocalDate startsOn = request.startsOn() == null ? today : request.startsOn();
        return checked(new PlanDraft(
                request.kind(),
                request.title(),
                null,
                null,
                startsOn,
                request.endsOn(),
                List.of(),
                added(request, owner),
                request.outcomes().stream()
                        .map(content -> new Outcome(null, content))
                        .toList()));
    }

    /** A plan from a template, with what the request adds to it. */
    static PlanDraft of(StartPlanRequest request, Basis basis, String owner, LocalDate today) {
        PlanTemplateDefinition template = basis.template().definition();
        LocalDate startsOn = request.startsOn() == null ? today : request.startsOn();
        LocalDate lastDay = dateOf(startsOn, template.lastDay());
        List<Milestone> milestones = new ArrayList<>(milestones(template, startsOn, owner));
        milestones.addAll(added(request, owner));
        List<Outcome> outcomes = new ArrayList<>(outcomes(template, startsOn));
        if (basis.definition() != null) {
            outcomes.addAll(outcomes(basis.definition(), lastDay));
        }
        request.outcomes().forEach(content -> outcomes.add(new Outcome(null, content)));
        return checked(new PlanDraft(
                template.kind(),
                request.title() == null ? template.name() : request.title(),
                template.key(),
                basis.template().number(),
                startsOn,
                request.endsOn() == null ? lastDay : request.endsOn(),
                template.phases().stream().map(phase -> phase(phase, startsOn)).toList(),
                milestones,
                outcomes));
    }

    private static Phase phase(PlanTemplateDefinition.Phase phase, LocalDate startsOn) {
        return new Phase(
                phase.name().strip(),
                dateOf(startsOn, phase.fromDay()),
                dateOf(startsOn, phase.toDay()),
                phase.goal(),
                phase.proof());
    }

    private static List<Milestone> milestones(PlanTemplateDefinition template, LocalDate startsOn, String owner) {
        return template.phases().stream()
                .flatMap(phase -> phase.milestones().stream()
                        .map(milestone -> new Milestone(
                                milestone.key(),
                                new MilestoneRequest(
                                        milestone.title(),
                                        phase.name(),
                                        dateOf(startsOn, milestone.day() == null ? phase.toDay() : milestone.day()),
                                        owner,
                                        milestone.journeyMilestone(),
                                        null,
                                        null))))
                .toList();
    }

    private static List<Milestone> added(StartPlanRequest request, String owner) {
        return request.milestones().stream()
                .map(content -> new Milestone(null, content.ownedBy(owner)))
                .toList();
    }

    private static List<Outcome> outcomes(PlanTemplateDefinition template, LocalDate startsOn) {
        return template.outcomes().stream()
                .map(outcome -> new Outcome(
                        outcome.milestone(),
                        OutcomeRequest.wanted(
                                outcome.title(),
                                outcome.rank(),
                                outcome.target(),
                                outcome.day() == null ? null : dateOf(startsOn, outcome.day()))))
                .toList();
    }

    /** The first target measures the primary outcome; each other one is an outcome of its own. */
    private static List<Outcome> outcomes(SuccessDefinitionView definition, LocalDate dueOn) {
        List<OutcomeRequest> wanted = new ArrayList<>();
        List<MetricTarget> targets = definition.targets();
        wanted.add(OutcomeRequest.wanted(definition.primaryOutcome(), OutcomeRank.PRIMARY, targets.getFirst(), dueOn));
        targets.stream()
                .skip(1)
                .map(target -> OutcomeRequest.wanted(target.metric(), OutcomeRank.SECONDARY, target, dueOn))
                .forEach(wanted::add);
        definition.secondaryOutcomes().stream()
                .map(title -> OutcomeRequest.wanted(title, OutcomeRank.SECONDARY, null, dueOn))
                .forEach(wanted::add);
        return wanted.stream().map(content -> new Outcome(null, content)).toList();
    }

    private static PlanDraft checked(PlanDraft draft) {
        Faults faults = new Faults();
        faults.check(
                draft.endsOn() == null || !draft.endsOn().isBefore(draft.startsOn()),
                "#/endsOn",
                "must not be before the start");
        faults.check(
                draft.milestones().size() <= PlanRules.MOST_PARTS,
                "#/milestones",
                "must be at most " + PlanRules.MOST_PARTS + ", those of the template included");
        faults.check(
                draft.outcomes().size() <= PlanRules.MOST_PARTS,
                "#/outcomes",
                "must be at most " + PlanRules.MOST_PARTS + ", those of the template included");
        faults.throwIfAny();
        return draft;
    }
}
