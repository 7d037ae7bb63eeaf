package io.steward.accounts.staff;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountToReassignView;
import io.steward.platform.contracts.accounts.ReassignReason;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Accounts, seen from their owners. */
@ApplicationScoped
class OwnedAccountStore {

    private static final String OF_OWNERS = """
            SELECT id, owner FROM accounts
             WHERE owner = ANY ($1) AND ($2::uuid IS NULL OR id > $2)
             ORDER BY id
             LIMIT $3""";

    /** Owners are few and accounts many: the index on the owner is skipped through from one owner to the next. */
    private static final String TO_REASSIGN = """
            WITH RECURSIVE owners AS (
                SELECT min(owner) AS owner FROM accounts
                UNION ALL
                SELECT (SELECT min(owner) FROM accounts WHERE owner > owners.owner)
                  FROM owners WHERE owners.owner IS NOT NULL)
            SELECT account.id, account.external_id, account.name, account.owner, lower(account.name) AS sort_name,
                   person.left_at
              FROM owners
              JOIN accounts AS account ON account.owner = owners.owner
              LEFT JOIN staff AS person ON person.username = owners.owner
             WHERE (person.left_at IS NOT NULL OR (person.username IS NULL AND EXISTS (SELECT FROM staff)))
               AND ($1::text IS NULL OR (account.owner, lower(account.name), account.id) > ($1, $2::text, $3::uuid))
             ORDER BY account.owner, lower(account.name), account.id
             LIMIT $4""";

    private final Pool pool;

    OwnedAccountStore(Pool pool) {
        this.pool = pool;
    }

    /** An account and the user name of its owner. */
    record Owned(UUID id, String owner) {}

    /**
     * A place in the list of accounts to reassign.
     *
     * @param name in lower case
     */
    record Place(String owner, String name, UUID id) {}

    /** A row of that list. */
    record Placed(AccountToReassignView view, Place place) {}

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** Some accounts of owners, in the order of their ids. */
    Uni<List<Owned>> listOf(SqlConnection connection, List<String> owners, UUID after, int limit) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfString(owners.toArray(String[]::new))
                .addUUID(after)
                .addInteger(limit);
        return connection
                .preparedQuery(OF_OWNERS)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Owned(row.getUUID("id"), row.getString("owner")))
                        .toList());
    }

    /** Accounts whose owner has left or was never seen, by owner and name; none while nobody is known. */
    Uni<List<Placed>> toReassign(Place after, int limit) {
        Tuple parameters = Tuple.tuple()
                .addString(after == null ? null : after.owner())
                .addString(after == null ? null : after.name())
                .addUUID(after == null ? null : after.id())
                .addInteger(limit);
        return pool.preparedQuery(TO_REASSIGN).execute(parameters).map(OwnedAccountStore::placed);
    }

    private static List<Placed> placed(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Placed(
                        view(row), new Place(row.getString("owner"), row.getString("sort_name"), row.getUUID("id"))))
                .toList();
    }

    private static AccountToReassignView view(Row row) {
        OffsetDateTime leftAt = row.getOffsetDateTime("left_at");
        return new AccountToReassignView(
                row.getUUID("id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("owner"),
                leftAt == null ? ReassignReason.UNKNOWN_OWNER : ReassignReason.OWNER_LEFT,
                leftAt == null ? null : leftAt.toInstant());
    }
}
