package io.steward.accounts.accountplan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Reviews of the plan of one account. */
@ApplicationScoped
class AccountPlanReviewRepository implements PanacheRepositoryBase<AccountPlanReview, UUID> {

    private static final int MOST = 100;

    /** The newest hundred, newest first. */
    Uni<List<AccountPlanReview>> listOf(UUID accountId) {
        return find("accountId", Sort.descending("id"), accountId).page(0, MOST).list();
    }

    /** Null where there was none. */
    Uni<AccountPlanReview> findLastOf(UUID accountId) {
        return find("accountId", Sort.descending("id"), accountId).firstResult();
    }
}
