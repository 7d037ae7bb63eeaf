package io.steward.accounts.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One account at a time; for many see {@link AccountStore}. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    /** The account under an integrator's key, or null. */
    Uni<Account> findByExternalId(String externalId) {
        return find("externalId", externalId).firstResult();
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<Account> getByExternalId(String externalId) {
        return findByExternalId(externalId)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("account with external id", externalId));
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<Account> getById(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problems.notFound("account", id));
    }
}
