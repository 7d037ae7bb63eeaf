package io.steward.accounts.plan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Outcomes of a few plans; what health says of all of them is written by {@link PlanMeasureStore}. */
@ApplicationScoped
class PlanOutcomeRepository implements PanacheRepositoryBase<PlanOutcome, UUID> {

    Uni<List<PlanOutcome>> listOf(Collection<UUID> planIds) {
        return list("planId in ?1", planIds);
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<PlanOutcome> getOf(UUID planId, UUID id) {
        return find("planId = ?1 and id = ?2", planId, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("outcome of the plan", id));
    }
}
