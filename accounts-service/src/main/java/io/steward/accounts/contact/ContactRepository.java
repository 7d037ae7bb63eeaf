package io.steward.accounts.contact;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** One contact at a time; for many see {@link ContactStore}. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    private static final String OTHER_CHAMPIONS =
            "SELECT count(*) FROM contacts WHERE account_id = ?1 AND id <> ?2 AND 'CHAMPION' = ANY (roles)";

    /** The contact of an account under an integrator's key, or null. */
    Uni<Contact> findByExternalId(UUID accountId, String externalId) {
        return find("accountId = ?1 and externalId = ?2", accountId, externalId).firstResult();
    }

    /** How many others at the account speak for us. */
    Uni<Long> countOtherChampions(UUID accountId, UUID contactId) {
        return getSession()
                .chain(session -> session.createNativeQuery(OTHER_CHAMPIONS, Long.class)
                        .setParameter(1, accountId)
                        .setParameter(2, contactId)
                        .getSingleResult());
    }

    /** How many of these are at the account. */
    Uni<Long> countAt(UUID accountId, Collection<UUID> ids) {
        return count("accountId = ?1 and id in ?2", accountId, ids);
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<Contact> getById(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problems.notFound("contact", id));
    }
}
