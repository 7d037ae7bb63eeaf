package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountMerging.Pair;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * The place of two accounts that are one in their hierarchies. What stood under the one that goes stands under the
 * other. Where the one that goes stood above the other, that takes its place; otherwise it keeps its own, or, standing
 * by itself, takes the other's.
 */
@ApplicationScoped
class MergedHierarchyStore {

    private static final int MOST_LEVELS = 10;

    /** Two hierarchies that are changed at the same moment are changed one after the other. */
    private static final String ONE_AFTER_THE_OTHER = "SELECT pg_advisory_xact_lock(7305)";

    private static final String ABOVE = """
            WITH RECURSIVE above AS (
                SELECT id, parent_id FROM accounts WHERE id = $1
                 UNION ALL
                SELECT accounts.id, accounts.parent_id FROM above JOIN accounts ON accounts.id = above.parent_id
            )
            SELECT id FROM above WHERE id <> $1""";

    private static final String TAKE_PLACE = "UPDATE accounts SET parent_id = $2 WHERE id = $1";

    /** A change of theirs: their version rises. */
    private static final String ADOPT = """
            UPDATE accounts SET parent_id = $2, version = version + 1, updated_at = $3
             WHERE parent_id = $1 AND id <> $2
            RETURNING\s""" + StoredAccount.COLUMNS;

    private static final String LEVELS = """
            WITH RECURSIVE above AS (
                SELECT id, parent_id, 1 AS level FROM accounts WHERE id = $1
                 UNION ALL
                SELECT accounts.id, accounts.parent_id, level + 1
                  FROM above JOIN accounts ON accounts.id = above.parent_id
                 WHERE level <= 20
            ), below AS (
                SELECT id, 0 AS level FROM accounts WHERE id = $1
                 UNION ALL
                SELECT accounts.id, level + 1 FROM below JOIN accounts ON accounts.parent_id = below.id
                 WHERE level <= 20
            )
            SELECT (SELECT max(level) FROM above) + (SELECT max(level) FROM below) AS levels""";

    /**
     * What came of it.
     *
     * @param parentId what the account that stays stands under; null for nothing
     * @param adopted the accounts that stand under it instead of under the other
     */
    record Place(UUID parentId, List<StoredAccount> adopted) {}

    Uni<Place> merge(SqlConnection connection, Pair pair, OffsetDateTime at) {
        UUID from = pair.from().id();
        UUID into = pair.into().id();
        return connection
                .preparedQuery(ONE_AFTER_THE_OTHER)
                .execute()
                .chain(() -> above(connection, from))
                .chain(aboveFrom -> above(connection, into).map(aboveInto -> parent(pair, aboveFrom, aboveInto)))
                .call(parent -> connection.preparedQuery(TAKE_PLACE).execute(Tuple.of(into, parent)))
                .chain(parent -> connection
                        .preparedQuery(ADOPT)
                        .execute(Tuple.of(from, into, at))
                        .map(rows -> new Place(
                                parent,
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(StoredAccount::of)
                                        .toList())))
                .call(place -> requireFewLevels(connection, into));
    }

    /** What the account that stays stands under afterwards. */
    private static UUID parent(Pair pair, List<UUID> aboveFrom, List<UUID> aboveInto) {
        if (aboveInto.contains(pair.from().id())) {
            return pair.from().parentId();
        }
        boolean isBelow = aboveFrom.contains(pair.into().id());
        return pair.into().parentId() != null || isBelow
                ? pair.into().parentId()
                : pair.from().parentId();
    }

    private static Uni<List<UUID>> above(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(ABOVE)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .toList());
    }

    private static Uni<Void> requireFewLevels(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(LEVELS)
                .execute(Tuple.of(id))
                .invoke(rows -> {
                    if (rows.iterator().next().getInteger("levels") > MOST_LEVELS) {
                        throw Problems.conflict("the hierarchy would have more than " + MOST_LEVELS + " levels");
                    }
                })
                .replaceWithVoid();
    }
}
