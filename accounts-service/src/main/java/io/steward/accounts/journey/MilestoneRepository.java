package io.steward.accounts.journey;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.MilestoneKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The milestones of one account. */
@ApplicationScoped
class MilestoneRepository implements PanacheRepositoryBase<Milestone, UUID> {

    /** In the order in which they were reached. */
    Uni<List<Milestone>> listOf(UUID accountId) {
        return list("accountId", Sort.by("reachedOn", "kind"), accountId);
    }

    /** Those of several accounts, of each in the order in which they were reached. */
    Uni<List<Milestone>> listOf(List<UUID> accountIds) {
        return list("accountId in ?1", Sort.by("reachedOn", "kind"), accountIds);
    }

    /** Null where the account has not reached it. */
    Uni<Milestone> findOf(UUID accountId, MilestoneKind kind) {
        return find("accountId = ?1 and kind = ?2", accountId, kind).firstResult();
    }
}
