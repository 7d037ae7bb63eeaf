package io.steward.accounts.plan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.PlanMilestoneStatus;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Milestones of a few plans; for the portfolio see {@link MilestoneListStore}. */
@ApplicationScoped
class PlanMilestoneRepository implements PanacheRepositoryBase<PlanMilestone, UUID> {

    Uni<List<PlanMilestone>> listOf(Collection<UUID> planIds) {
        return list("planId in ?1", planIds);
    }

    /** Holds the open milestones of a plan until the transaction ends. */
    Uni<List<PlanMilestone>> holdOpenOf(UUID planId) {
        return find("planId = ?1 and status = ?2 order by id", planId, PlanMilestoneStatus.OPEN)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Holds the open milestones of an account that name one of the journey. What is open belongs to an active plan. */
    Uni<List<PlanMilestone>> holdOpenOf(UUID accountId, MilestoneKind kind) {
        return find(
                        "accountId = ?1 and status = ?2 and journeyMilestone = ?3 order by id",
                        accountId,
                        PlanMilestoneStatus.OPEN,
                        kind)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Holds a milestone until the transaction ends.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404
     */
    Uni<PlanMilestone> holdOf(UUID planId, UUID id) {
        return find("planId = ?1 and id = ?2", planId, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("milestone of the plan", id));
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<PlanMilestone> getOf(UUID planId, UUID id) {
        return find("planId = ?1 and id = ?2", planId, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("milestone of the plan", id));
    }
}
