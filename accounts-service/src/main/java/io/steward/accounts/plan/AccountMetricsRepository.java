package io.steward.accounts.plan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** The latest metrics of one account. */
@ApplicationScoped
class AccountMetricsRepository implements PanacheRepositoryBase<AccountMetrics, UUID> {

    /** Holds off newer metrics until the transaction ends, so that they find what it adds; null where none are known. */
    Uni<AccountMetrics> hold(UUID accountId) {
        return findById(accountId, LockModeType.PESSIMISTIC_READ);
    }
}
