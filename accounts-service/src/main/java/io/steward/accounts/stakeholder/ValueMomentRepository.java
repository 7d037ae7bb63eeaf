package io.steward.accounts.stakeholder;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The value moments of one account at a time. */
@ApplicationScoped
class ValueMomentRepository implements PanacheRepositoryBase<ValueMoment, UUID> {

    private static final int MOST = 200;

    /** The newest 200, newest first. */
    Uni<List<ValueMoment>> listOf(UUID accountId) {
        return find("accountId", Sort.descending("happenedOn", "id"), accountId)
                .page(0, MOST)
                .list();
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<ValueMoment> getOf(UUID accountId, UUID id) {
        return find("accountId = ?1 and id = ?2", accountId, id)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("value moment of the account", id));
    }
}
