package io.steward.accounts.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** One account at a time; for many see {@link AccountStore}. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, UUID> {

    private static final int MOST_LEVELS = 10;

    private static final String SURVIVOR_BY_ID = "SELECT into_id FROM merged_accounts WHERE id = ?1";

    private static final String SURVIVOR_BY_KEY = "SELECT into_id FROM merged_accounts WHERE external_id = ?1";

    /** Whoever merges or removes the account waits, others do not. */
    private static final String HOLD = "SELECT id FROM accounts WHERE id = ?1 FOR KEY SHARE";

    /** An account and all above it. */
    private static final String UPWARDS = """
            WITH RECURSIVE upwards AS (
                SELECT id, parent_id FROM accounts WHERE id = ?1
                 UNION ALL
                SELECT accounts.id, accounts.parent_id FROM upwards JOIN accounts ON accounts.id = upwards.parent_id
            )
            SELECT id FROM upwards""";

    /** How many levels an account and all below it have. */
    private static final String DEPTH = """
            WITH RECURSIVE downwards AS (
                SELECT id, 1 AS level FROM accounts WHERE id = ?1
                 UNION ALL
                SELECT accounts.id, level + 1 FROM downwards JOIN accounts ON accounts.parent_id = downwards.id
            )
            SELECT max(level) FROM downwards""";

    /** The account under an integrator's key, also one whose key this was before it was merged; or null. */
    Uni<Account> findByExternalId(String externalId) {
        return find("externalId", externalId)
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> survivor(SURVIVOR_BY_KEY, externalId)
                        .chain(id -> id == null ? Uni.createFrom().nullItem() : findById(id)));
    }

    /**
     * An account to which something is about to be added: it is there until the transaction ends.
     *
     * @throws RuntimeException (through the Uni) as {@link #getById}
     */
    Uni<Account> hold(UUID id) {
        return getSession()
                .chain(session -> session.createNativeQuery(HOLD, UUID.class)
                        .setParameter(1, id)
                        .getSingleResultOrNull())
                .chain(() -> getById(id));
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<Account> getByExternalId(String externalId) {
        return findByExternalId(externalId)
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("account with external id", externalId));
    }

    /**
     * Lets an account pass as the parent of another one. Two that are placed under one another at the same moment are
     * checked one after the other.
     *
     * @throws RuntimeException (through the Uni) that is answered with 422 or 409
     */
    Uni<Void> requireMayStandAbove(UUID id, UUID parentId) {
        return getSession()
                .call(session -> session.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(7305)", Integer.class)
                        .getSingleResult())
                .chain(session -> session.createNativeQuery(UPWARDS, UUID.class)
                        .setParameter(1, parentId)
                        .getResultList())
                .chain(upwards -> {
                    if (upwards.isEmpty()) {
                        throw Problems.invalid("#/parentId", "is no account");
                    }
                    if (upwards.contains(id)) {
                        throw Problems.conflict("the account would stand above itself");
                    }
                    return getSession()
                            .chain(session -> session.createNativeQuery(DEPTH, Integer.class)
                                    .setParameter(1, id)
                                    .getSingleResult())
                            .invoke(depth -> {
                                if (upwards.size() + depth > MOST_LEVELS) {
                                    throw Problems.conflict("a hierarchy has at most " + MOST_LEVELS + " levels");
                                }
                            });
                })
                .replaceWithVoid();
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404, or leads to what it was merged into */
    Uni<Account> getById(UUID id) {
        return findById(id)
                .onItem()
                .ifNull()
                .switchTo(() -> survivor(SURVIVOR_BY_ID, id).map(into -> {
                    throw into == null ? Problems.notFound("account", id) : new MergedAwayException(id, into);
                }));
    }

    private Uni<UUID> survivor(String statement, Object of) {
        return getSession()
                .chain(session -> session.createNativeQuery(statement, UUID.class)
                        .setParameter(1, of)
                        .getSingleResultOrNull());
    }
}
