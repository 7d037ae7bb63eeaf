package io.steward.accounts.plan;

import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.contracts.accounts.PlanOutcomeView;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a plan consists of. */
record PlanParts(List<PlanOutcome> outcomes, List<PlanMilestone> milestones, List<PlanStakeholder> stakeholders) {

    List<PlanOutcomeView> outcomeViews() {
        return outcomes.stream()
                .sorted(Comparator.comparing(PlanOutcome::rank).thenComparing(PlanOutcome::id))
                .map(outcome -> outcome.view(stakeholdersOf(outcome.id())))
                .toList();
    }

    List<PlanMilestoneView> milestoneViews(LocalDate today) {
        return milestones.stream()
                .sorted(Comparator.comparing(PlanMilestone::dueOn).thenComparing(PlanMilestone::id))
                .map(milestone -> milestone.view(today, suggestedProof(milestone.id())))
                .toList();
    }

    /** Contacts in a fixed order. */
    List<UUID> stakeholdersOf(UUID outcomeId) {
        return stakeholders.stream()
                .filter(stakeholder -> stakeholder.outcomeId().equals(outcomeId))
                .map(PlanStakeholder::contactId)
                .sorted()
                .toList();
    }

    /** What the reached outcomes of a milestone say for it; null where there is none. */
    String suggestedProof(UUID milestoneId) {
        String proof = outcomes.stream()
                .filter(outcome -> milestoneId.equals(outcome.milestoneId()) && outcome.isReached())
                .map(PlanParts::inWords)
                .collect(Collectors.joining("; "));
        return proof.isEmpty() ? null : proof;
    }

    private static String inWords(PlanOutcome outcome) {
        MetricTarget target = outcome.target();
        return target == null || outcome.currentValue() == null
                ? "Outcome reached: " + outcome.title()
                : "Outcome reached: " + outcome.title() + " (" + target.metric() + ": "
                        + outcome.currentValue().stripTrailingZeros().toPlainString()
                        + (target.unit() == null ? "" : " " + target.unit()) + ")";
    }
}
