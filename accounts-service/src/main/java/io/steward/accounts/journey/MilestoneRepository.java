package io.steward.accounts.journey;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
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

    /** Null where the account has not reached it. */
    Uni<Milestone> findOf(UUID accountId, MilestoneKind kind) {
        return find("accountId = ?1 and kind = ?2", accountId, kind).firstResult();
    }
}
