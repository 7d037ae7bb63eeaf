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

    /** The latest changes of an account, the oldest first. */
    Uni<List<StageChange>> listOf(UUID accountId) {
        return find("accountId", Sort.descending("at", "id"), accountId)
                .page(0, MOST)
                .list()
                .map(List::reversed);
    }
}
