package io.steward.playbook.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Rows of known accounts. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<KnownAccount, UUID> {

    /** The row, made where there is none, and held until the transaction ends. */
    Uni<KnownAccount> lock(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "INSERT INTO known_accounts (id) VALUES (?1) ON CONFLICT DO NOTHING")
                        .setParameter(1, id)
                        .executeUpdate())
                .chain(() -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private static final String MOVE_CONTACTS = "UPDATE known_contacts SET account_id = ?2 WHERE account_id = ?1";

    private static final String FORGET_TRIGGERS = "DELETE FROM trigger_states WHERE account_id = ?1";

    private static final String FORGET = "DELETE FROM known_accounts WHERE id = ?1";

    /** Forgets an account; its contacts are another's. */
    Uni<Void> forget(UUID id, UUID into) {
        return getSession()
                .call(session -> session.createNativeQuery(MOVE_CONTACTS)
                        .setParameter(1, id)
                        .setParameter(2, into)
                        .executeUpdate())
                .call(session -> session.createNativeQuery(FORGET_TRIGGERS)
                        .setParameter(1, id)
                        .executeUpdate())
                .call(session ->
                        session.createNativeQuery(FORGET).setParameter(1, id).executeUpdate())
                .replaceWithVoid();
    }

    /** The row, held until the transaction ends; null where there is none. */
    Uni<KnownAccount> lockExisting(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The next rows in the order of ids, held until the transaction ends. */
    Uni<List<KnownAccount>> lockNext(UUID after, int limit) {
        return (after == null
                        ? find("account is not null order by id")
                        : find("account is not null and id > ?1 order by id", after))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, limit)
                .list();
    }
}
