package io.steward.accounts.lifecycle;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The churns of one account at a time. */
@ApplicationScoped
class ChurnRepository implements PanacheRepositoryBase<Churn, UUID> {

    private static final int MOST = 200;

    /** The churn that lasts, or null. */
    Uni<Churn> findOpen(UUID accountId) {
        return find("accountId = ?1 and reactivatedOn is null", accountId).firstResult();
    }

    /** Those of several accounts, newest first. */
    Uni<List<Churn>> listOf(List<UUID> accountIds) {
        return list("accountId in ?1", Sort.descending("churnedOn", "id"), accountIds);
    }

    /** Newest first. */
    Uni<List<Churn>> listOf(UUID accountId) {
        return find("accountId", Sort.descending("churnedOn", "id"), accountId)
                .page(0, MOST)
                .list();
    }
}
