package io.steward.accounts.plan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.SuccessPlanStatus;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Plans without their parts. */
@ApplicationScoped
class SuccessPlanRepository implements PanacheRepositoryBase<SuccessPlan, UUID> {

    private static final int MOST = 100;

    private static final String OF_EACH = """
            SELECT plan.* FROM unnest(CAST(?1 AS uuid[])) AS account (id)
            CROSS JOIN LATERAL (
                SELECT * FROM success_plans
                 WHERE account_id = account.id AND (CAST(?2 AS text) IS NULL OR status = CAST(?2 AS text))
                 ORDER BY id DESC LIMIT 10) AS plan
            ORDER BY plan.account_id, plan.id DESC""";

    /** The newest hundred of an account, newest first. */
    Uni<List<SuccessPlan>> listOf(UUID accountId) {
        return find("accountId", Sort.descending("id"), accountId).page(0, MOST).list();
    }

    /** The newest ten of each account, newest first; of one status, or null for any. */
    Uni<List<SuccessPlan>> listOfEach(List<UUID> accountIds, SuccessPlanStatus status) {
        return getSession()
                .chain(session -> session.createNativeQuery(OF_EACH, SuccessPlan.class)
                        .setParameter(1, accountIds.toArray(UUID[]::new))
                        .setParameter(2, status == null ? null : status.name())
                        .getResultList());
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<SuccessPlan> getById(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problems.notFound("success plan", id));
    }

    /** Holds a plan until the transaction ends: whoever changes any part of it comes after. */
    Uni<SuccessPlan> hold(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("success plan", id));
    }
}
