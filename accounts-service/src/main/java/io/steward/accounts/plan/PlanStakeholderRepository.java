package io.steward.accounts.plan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who wants the outcomes of a few plans. */
@ApplicationScoped
class PlanStakeholderRepository implements PanacheRepositoryBase<PlanStakeholder, UUID> {

    Uni<List<PlanStakeholder>> listOf(Collection<UUID> planIds) {
        return list("planId in ?1", planIds);
    }

    Uni<List<PlanStakeholder>> listOfOutcome(UUID outcomeId) {
        return list("outcomeId", outcomeId);
    }

    /** Makes these contacts, and no others, the ones who want an outcome. */
    Uni<Void> replace(SuccessPlan plan, UUID outcomeId, Collection<UUID> contactIds) {
        return listOfOutcome(outcomeId)
                .chain(present -> removeOthers(present, contactIds).chain(() -> {
                    Set<UUID> known =
                            present.stream().map(PlanStakeholder::contactId).collect(Collectors.toSet());
                    List<PlanStakeholder> added = contactIds.stream()
                            .filter(contact -> !known.contains(contact))
                            .map(contact -> new PlanStakeholder(plan, outcomeId, contact))
                            .toList();
                    return added.isEmpty() ? flush() : persist(added).chain(this::flush);
                }));
    }

    private Uni<Void> removeOthers(List<PlanStakeholder> present, Collection<UUID> wanted) {
        return Multi.createFrom()
                .iterable(present)
                .filter(stakeholder -> !wanted.contains(stakeholder.contactId()))
                .onItem()
                .transformToUniAndConcatenate(this::delete)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
