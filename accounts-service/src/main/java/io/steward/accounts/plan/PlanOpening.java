package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.StoredAccount;
import io.steward.accounts.journey.JourneyService;
import io.steward.accounts.plan.MilestoneState.Open;
import io.steward.platform.contracts.accounts.AccountEvent.SuccessPlanStarted;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.MilestoneView;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps a plan that begins, within the transaction of the caller: what health knows already is measured at once, and what
 * the journey has reached already is done.
 */
@ApplicationScoped
class PlanOpening {

    private final SuccessPlanRepository plans;
    private final PlanPartsRepository parts;
    private final OutcomeMeasures measures;
    private final JourneyService journeys;
    private final Outbox outbox;

    PlanOpening(
            SuccessPlanRepository plans,
            PlanPartsRepository parts,
            OutcomeMeasures measures,
            JourneyService journeys,
            Outbox outbox) {
        this.plans = plans;
        this.parts = parts;
        this.measures = measures;
        this.journeys = journeys;
        this.outbox = outbox;
    }

    Uni<SuccessPlanView> open(StoredAccount account, PlanDraft draft, String by, Instant now) {
        SuccessPlan plan = new SuccessPlan(account.id(), draft, by, now);
        List<DomainEvent> events = new ArrayList<>(List.of(started(plan, draft)));
        return plans.persistAndFlush(plan)
                .chain(() -> journeys.reachedBy(account.id()))
                .map(reached -> milestones(plan, draft, reached, now, events))
                .chain(milestones ->
                        measures.hold(account).map(measure -> parts(plan, draft, milestones, measure, now, events)))
                .call(parts::add)
                .call(() -> outbox.add(events.toArray(DomainEvent[]::new)))
                .map(kept -> plan.view(kept, PlanRules.dayOf(now)));
    }

    /** By their keys; those without one by their ids. */
    private static Map<String, PlanMilestone> milestones(
            SuccessPlan plan, PlanDraft draft, List<MilestoneView> reached, Instant now, List<DomainEvent> events) {
        Map<MilestoneKind, MilestoneView> byKind =
                reached.stream().collect(Collectors.toMap(MilestoneView::kind, Function.identity()));
        Map<String, PlanMilestone> milestones = new HashMap<>();
        for (PlanDraft.Milestone drafted : draft.milestones()) {
            PlanMilestone milestone = new PlanMilestone(plan, drafted.content());
            MilestoneView known = byKind.get(milestone.journeyMilestone());
            if (known != null) {
                milestone.become(new Open().complete(known.recordedBy(), now, known.proof()));
                events.add(PlanFacts.done(milestone));
            }
            milestones.put(drafted.key() == null ? milestone.id().toString() : drafted.key(), milestone);
        }
        return milestones;
    }

    private static PlanParts parts(
            SuccessPlan plan,
            PlanDraft draft,
            Map<String, PlanMilestone> milestones,
            OutcomeMeasures.Measure measure,
            Instant now,
            List<DomainEvent> events) {
        List<PlanOutcome> outcomes = new ArrayList<>();
        List<PlanStakeholder> stakeholders = new ArrayList<>();
        for (PlanDraft.Outcome drafted : draft.outcomes()) {
            PlanOutcome outcome = new PlanOutcome(plan);
            PlanMilestone proved = drafted.milestone() == null ? null : milestones.get(drafted.milestone());
            OutcomeRequest content = drafted.content().proving(proved == null ? null : proved.id());
            boolean reached = outcome.become(content, now);
            if (measure.take(outcome) || reached) {
                events.add(PlanFacts.reached(plan.accountId(), outcome));
            }
            outcomes.add(outcome);
            for (UUID contact : content.stakeholderIds()) {
                stakeholders.add(new PlanStakeholder(plan, outcome.id(), contact));
            }
        }
        return new PlanParts(outcomes, List.copyOf(milestones.values()), stakeholders);
    }

    private static SuccessPlanStarted started(SuccessPlan plan, PlanDraft draft) {
        return new SuccessPlanStarted(
                plan.accountId(),
                plan.id(),
                plan.kind(),
                plan.title(),
                draft.templateKey(),
                draft.templateVersion(),
                plan.startsOn(),
                plan.endsOn());
    }
}
