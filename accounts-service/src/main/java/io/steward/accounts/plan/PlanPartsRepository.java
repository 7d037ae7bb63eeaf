package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What plans consist of: read for any number of plans by three statements. */
@ApplicationScoped
class PlanPartsRepository {

    private final PlanOutcomeRepository outcomes;
    private final PlanMilestoneRepository milestones;
    private final PlanStakeholderRepository stakeholders;

    PlanPartsRepository(
            PlanOutcomeRepository outcomes,
            PlanMilestoneRepository milestones,
            PlanStakeholderRepository stakeholders) {
        this.outcomes = outcomes;
        this.milestones = milestones;
        this.stakeholders = stakeholders;
    }

    Uni<PlanParts> of(UUID planId) {
        return ofEach(List.of(planId)).map(parts -> parts.get(planId));
    }

    /** By the ids of the plans; a plan without any has empty parts. */
    Uni<Map<UUID, PlanParts>> ofEach(List<UUID> planIds) {
        return planIds.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : outcomes.listOf(planIds)
                        .chain(foundOutcomes -> milestones
                                .listOf(planIds)
                                .chain(foundMilestones -> stakeholders
                                        .listOf(planIds)
                                        .map(foundStakeholders -> byPlan(
                                                planIds,
                                                new PlanParts(foundOutcomes, foundMilestones, foundStakeholders)))));
    }

    /** Keeps the parts of a plan that begins: an outcome may name a milestone, a stakeholder names an outcome. */
    Uni<Void> add(PlanParts parts) {
        return (parts.milestones().isEmpty() ? nothing() : milestones.persist(parts.milestones()))
                .chain(milestones::flush)
                .chain(() -> parts.outcomes().isEmpty() ? nothing() : outcomes.persist(parts.outcomes()))
                .chain(outcomes::flush)
                .chain(() -> parts.stakeholders().isEmpty() ? nothing() : stakeholders.persist(parts.stakeholders()))
                .chain(stakeholders::flush);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private static Map<UUID, PlanParts> byPlan(List<UUID> planIds, PlanParts all) {
        Map<UUID, List<PlanOutcome>> outcomes =
                all.outcomes().stream().collect(Collectors.groupingBy(PlanOutcome::planId));
        Map<UUID, List<PlanMilestone>> milestones =
                all.milestones().stream().collect(Collectors.groupingBy(PlanMilestone::planId));
        return planIds.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> new PlanParts(
                                outcomes.getOrDefault(id, List.of()),
                                milestones.getOrDefault(id, List.of()),
                                all.stakeholders())));
    }
}
