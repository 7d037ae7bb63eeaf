package io.steward.accounts.journey;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The stages of one account; for many see {@link StageChangeStore}. */
@ApplicationScoped
class StageChangeRepository implements PanacheRepositoryBase<StageChange, UUID> {

    private static final int MOST = 1000;

    /** The latest changes of an account, the oldest first; without those of accounts that were merged into it. */
    Uni<List<StageChange>> listOf(UUID accountId) {
        return find("accountId = ?1 and mergedFrom is null", Sort.descending("at", "id"), accountId)
                .page(0, MOST)
                .list()
                .map(List::reversed);
    }
}
