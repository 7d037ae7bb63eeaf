package io.steward.accounts.accountplan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The plan of one account. */
@ApplicationScoped
class AccountPlanRepository implements PanacheRepositoryBase<AccountPlan, UUID> {

    /** Holds the plan of an account until the transaction ends; null where there is none. */
    Uni<AccountPlan> hold(UUID accountId) {
        return findById(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<AccountPlan> required(Uni<AccountPlan> found, UUID accountId) {
        return found.onItem().ifNull().failWith(() -> Problems.notFound("account plan of account", accountId));
    }
}
