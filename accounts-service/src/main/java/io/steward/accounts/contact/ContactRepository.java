package io.steward.accounts.contact;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.MergedAwayException;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One contact at a time; for many see {@link ContactStore}. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

    private static final String OTHER_CHAMPIONS =
            "SELECT count(*) FROM contacts WHERE account_id = ?1 AND id <> ?2 AND 'CHAMPION' = ANY (roles)";

    private static final String SURVIVOR_BY_ID = "SELECT into_id FROM merged_contacts WHERE id = ?1";

    private static final String SURVIVOR_BY_KEY =
            "SELECT into_id FROM merged_contacts WHERE account_id = ?1 AND external_id = ?2";

    /** The contact of an account under an integrator's key, also a key of one merged into it; or null. */
    Uni<Contact> findByExternalId(UUID accountId, String externalId) {
        return find("accountId = ?1 and externalId = ?2", accountId, externalId)
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> getSession()
                        .chain(session -> session.createNativeQuery(SURVIVOR_BY_KEY, UUID.class)
                                .setParameter(1, accountId)
                                .setParameter(2, externalId)
                                .getSingleResultOrNull())
                        .chain(id -> id == null ? Uni.createFrom().nullItem() : findById(id)));
    }

    /** How many others at the account speak for us. */
    Uni<Long> countOtherChampions(UUID accountId, UUID contactId) {
        return getSession()
                .chain(session -> session.createNativeQuery(OTHER_CHAMPIONS, Long.class)
                        .setParameter(1, accountId)
                        .setParameter(2, contactId)
                        .getSingleResult());
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404, or leads to what it was merged into */
    Uni<Contact> getById(UUID id) {
        return findById(id)
                .onItem()
                .ifNull()
                .switchTo(() -> getSession()
                        .chain(session -> session.createNativeQuery(SURVIVOR_BY_ID, UUID.class)
                                .setParameter(1, id)
                                .getSingleResultOrNull())
                        .map(into -> {
                            throw into == null ? Problems.notFound("contact", id) : new MergedAwayException(id, into);
                        }));
    }
}
