package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.ownership.Choice.Nobody;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Keeps why accounts have found nobody yet. */
@ApplicationScoped
class OwnerAssignmentStore {

    /** Who adds up loads and gives accounts by them does so alone: two at once would fill the same room twice. */
    private static final String ALONE = "SELECT pg_try_advisory_xact_lock(7306) AS alone";

    private static final String HOLD = """
            INSERT INTO owner_assignment_holds (account_id, reason, pool, since, retry_at)
            SELECT account_id, reason, pool, $4::timestamptz, $5::timestamptz
              FROM unnest($1::uuid[], $2::text[], $3::text[]) AS held (account_id, reason, pool)
                ON CONFLICT ON CONSTRAINT pk_owner_assignment_holds DO UPDATE
               SET reason = excluded.reason, pool = excluded.pool, retry_at = excluded.retry_at""";

    private static final String RELEASE = """
            DELETE FROM owner_assignment_holds AS hold USING accounts
             WHERE accounts.id = hold.account_id AND accounts.owner IS NOT NULL""";

    private static final String RETRY = "UPDATE owner_assignment_holds SET retry_at = $1 WHERE retry_at > $1";

    private static final String PAGE = """
            SELECT accounts.id, external_id, name, segment, created_at, hold.pool, hold.since,
                   coalesce(hold.reason, CASE WHEN settings.automatic THEN 'WAITING' ELSE 'NOT_AUTOMATIC' END) AS reason
              FROM accounts
             CROSS JOIN ownership_settings AS settings
              LEFT JOIN owner_assignment_holds AS hold ON hold.account_id = accounts.id
             WHERE owner IS NULL AND archived_at IS NULL AND stage <> 'CHURNED' AND ($1::uuid IS NULL OR accounts.id > $1)
             ORDER BY accounts.id
             LIMIT $2""";

    private final Pool pool;

    OwnerAssignmentStore(Pool pool) {
        this.pool = pool;
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** Whether nobody else is giving accounts to people, until the transaction ends. */
    Uni<Boolean> alone(SqlConnection connection) {
        return connection
                .query(ALONE)
                .execute()
                .map(rows -> rows.iterator().next().getBoolean("alone"));
    }

    /** Notes for whom nobody was found, and forgets it of accounts that have an owner by now. */
    Uni<Void> hold(SqlConnection connection, List<Nobody> held, Instant now, Duration retry) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(held.stream().map(Nobody::accountId).toArray(UUID[]::new))
                .addArrayOfString(held.stream().map(one -> one.why().name()).toArray(String[]::new))
                .addArrayOfString(held.stream().map(Nobody::pool).toArray(String[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(now.plus(retry).atOffset(ZoneOffset.UTC));
        return connection
                .preparedQuery(HOLD)
                .execute(parameters)
                .chain(() -> connection.query(RELEASE).execute())
                .replaceWithVoid();
    }

    /** Everything that is held is looked at again now: what was decisive has changed. */
    Uni<Void> retryAll(Instant now) {
        return pool.preparedQuery(RETRY)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Accounts without an owner, the oldest first; {@code place} is null at the list's begin. */
    Uni<Page<AccountWithoutOwnerView>> page(PageRequest page, Cursor place) {
        UUID after = place == null ? null : UUID.fromString(place.values().getLast());
        return pool.preparedQuery(PAGE)
                .execute(Tuple.of(after, page.limit() + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OwnerAssignmentStore::view)
                        .toList())
                .map(rows -> Page.of(rows, page, row -> Cursor.of(OwnerAssignmentService.ORDER, row.accountId())));
    }

    private static AccountWithoutOwnerView view(Row row) {
        OffsetDateTime since = row.getOffsetDateTime("since");
        return new AccountWithoutOwnerView(
                row.getUUID("id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("segment"),
                AccountWithoutOwnerView.Reason.valueOf(row.getString("reason")),
                row.getString("pool"),
                since == null ? null : since.toInstant());
    }
}
