package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.ownership.RebalancingView.Counts;
import io.steward.accounts.ownership.RebalancingView.Person;
import io.steward.accounts.rules.Amounts;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Keeps rebalancings and who had how much when they were proposed; their lines are {@link RebalancingLineStore}'s. */
@ApplicationScoped
class RebalancingStore {

    private static final String CREATE = """
            INSERT INTO rebalancings (id, scope, pool, from_owner, maximum_moves, keep_in_renewal, keep_with_open_tasks,
                                      keep_at_risk, status, requested_by, requested_at, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'PROPOSED', $9, $10, 1)
                ON CONFLICT ON CONSTRAINT pk_rebalancings DO NOTHING""";

    private static final String ADD_PEOPLE = """
            INSERT INTO rebalancing_people (rebalancing_id, username, pool, capacity, load_before)
            SELECT $1, * FROM unnest($2::text[], $3::text[], $4::numeric[], $5::numeric[])""";

    private static final String SELECT = """
            SELECT rebalancings.*, line.*
              FROM rebalancings
             CROSS JOIN LATERAL (
                   SELECT count(*) FILTER (WHERE status = 'PROPOSED') AS proposed,
                          count(*) FILTER (WHERE status = 'EXCLUDED') AS excluded,
                          count(*) FILTER (WHERE status = 'WITHOUT_PLACE') AS without_place,
                          count(*) FILTER (WHERE status = 'APPLIED') AS applied,
                          count(*) FILTER (WHERE status = 'SKIPPED') AS skipped
                     FROM rebalancing_lines WHERE rebalancing_id = rebalancings.id) AS line
            """;

    private static final String FIND = SELECT + " WHERE id = $1";

    private static final String LIST = SELECT + """
             WHERE ($1::uuid IS NULL OR id < $1) AND ($2::text IS NULL OR status = $2)
             ORDER BY id DESC LIMIT $3""";

    private static final String PEOPLE = """
            SELECT username, pool, capacity, load_before,
                   load_before - coalesce(given.weight, 0) + coalesce(taken.weight, 0) AS load_after
              FROM rebalancing_people AS person
              LEFT JOIN (SELECT from_owner, sum(weight) AS weight FROM rebalancing_lines
                          WHERE rebalancing_id = $1 AND status IN ('PROPOSED', 'APPLIED') GROUP BY from_owner) AS given
                ON given.from_owner = person.username
              LEFT JOIN (SELECT to_owner, sum(weight) AS weight FROM rebalancing_lines
                          WHERE rebalancing_id = $1 AND status IN ('PROPOSED', 'APPLIED') GROUP BY to_owner) AS taken
                ON taken.to_owner = person.username
             WHERE person.rebalancing_id = $1
             ORDER BY username""";

    private static final String LOCK = "SELECT status, version FROM rebalancings WHERE id = $1 FOR UPDATE";

    private static final String DECIDE = """
            UPDATE rebalancings
               SET status = $2, decided_by = $3, decided_at = $4, version = version + 1,
                   finished_at = CASE WHEN $2 = 'DISMISSED' THEN $4::timestamptz END
             WHERE id = $1""";

    private static final String TOUCH = "UPDATE rebalancings SET version = version + 1 WHERE id = $1";

    private static final String CLAIM = """
            SELECT id, decided_by FROM rebalancings WHERE status = 'APPLYING'
             ORDER BY decided_at, id LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private static final String FINISH = """
            UPDATE rebalancings SET status = 'APPLIED', finished_at = $2, version = version + 1 WHERE id = $1""";

    private final Pool pool;

    RebalancingStore(Pool pool) {
        this.pool = pool;
    }

    /** A rebalancing that is locked. */
    record Locked(RebalancingStatus status, long version) {}

    /** One that is to be applied, and who decided so. */
    record Applying(UUID id, String decidedBy) {}

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** Whether it is new: a request that is repeated finds it. */
    Uni<Boolean> create(SqlConnection connection, Rebalancing wanted, String by) {
        Tuple parameters = Tuple.tuple()
                .addUUID(wanted.id())
                .addString(wanted.scope().name())
                .addString(wanted.pool())
                .addString(wanted.from())
                .addInteger(wanted.maximumMoves())
                .addBoolean(wanted.constraints().keepInRenewal())
                .addBoolean(wanted.constraints().keepWithOpenTasks())
                .addBoolean(wanted.constraints().keepAtRisk())
                .addString(by)
                .addOffsetDateTime(wanted.requestedAt().atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(CREATE).execute(parameters).map(rows -> rows.rowCount() == 1);
    }

    Uni<Void> addPeople(SqlConnection connection, UUID id, Collection<Workload> people) {
        Tuple parameters = Tuple.tuple()
                .addUUID(id)
                .addArrayOfString(people.stream().map(Workload::username).toArray(String[]::new))
                .addArrayOfString(people.stream().map(Workload::pool).toArray(String[]::new))
                .addArrayOfBigDecimal(people.stream()
                        .map(person -> Workload.accounts(person.capacity()))
                        .toArray(BigDecimal[]::new))
                .addArrayOfBigDecimal(people.stream()
                        .map(person -> Workload.accounts(person.load()))
                        .toArray(BigDecimal[]::new));
        return connection.preparedQuery(ADD_PEOPLE).execute(parameters).replaceWithVoid();
    }

    Uni<Optional<RebalancingView>> find(UUID id) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id))
                .map(rows -> views(rows).stream().findFirst());
    }

    Uni<List<Person>> people(UUID id) {
        return pool.preparedQuery(PEOPLE)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RebalancingStore::person)
                        .toList());
    }

    /** The newest first, older than one; null for the list's begin. */
    Uni<List<RebalancingView>> list(UUID before, RebalancingStatus status, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(before, status == null ? null : status.name(), limit))
                .map(RebalancingStore::views);
    }

    Uni<Optional<Locked>> lock(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Locked(
                                RebalancingStatus.valueOf(row.getString("status")), row.getLong("version"))));
    }

    Uni<Void> decide(SqlConnection connection, UUID id, RebalancingStatus status, String by, Instant now) {
        return connection
                .preparedQuery(DECIDE)
                .execute(Tuple.of(id, status.name(), by, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Raises the version. */
    Uni<Void> touch(SqlConnection connection, UUID id) {
        return connection.preparedQuery(TOUCH).execute(Tuple.of(id)).replaceWithVoid();
    }

    /** One that is to be applied and at which nobody else is; it stays locked. */
    Uni<Optional<Applying>> claim(SqlConnection connection) {
        return connection
                .query(CLAIM)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Applying(row.getUUID("id"), row.getString("decided_by"))));
    }

    Uni<Void> finish(SqlConnection connection, UUID id, Instant now) {
        return connection
                .preparedQuery(FINISH)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private static List<RebalancingView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(RebalancingStore::view)
                .toList();
    }

    private static RebalancingView view(Row row) {
        int moves = row.getInteger("maximum_moves");
        return new RebalancingView(
                row.getUUID("id"),
                RebalancingScope.valueOf(row.getString("scope")),
                row.getString("pool"),
                row.getString("from_owner"),
                moves == Integer.MAX_VALUE ? null : (Integer) moves,
                row.getBoolean("keep_in_renewal"),
                row.getBoolean("keep_with_open_tasks"),
                row.getBoolean("keep_at_risk"),
                RebalancingStatus.valueOf(row.getString("status")),
                row.getString("requested_by"),
                instant(row, "requested_at"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                instant(row, "finished_at"),
                new Counts(
                        row.getLong("proposed"),
                        row.getLong("excluded"),
                        row.getLong("without_place"),
                        row.getLong("applied"),
                        row.getLong("skipped")),
                null,
                row.getLong("version"));
    }

    private static Person person(Row row) {
        BigDecimal capacity = row.getBigDecimal("capacity");
        BigDecimal before = row.getBigDecimal("load_before");
        BigDecimal after = row.getBigDecimal("load_after");
        return new Person(
                row.getString("username"),
                row.getString("pool"),
                Amounts.shortest(capacity),
                Amounts.shortest(before),
                Amounts.shortest(after),
                WorkloadStore.utilisation(before, capacity),
                WorkloadStore.utilisation(after, capacity));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
