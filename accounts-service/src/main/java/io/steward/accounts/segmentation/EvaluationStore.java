package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** How far evaluations of all accounts are, and when the next is due. */
@ApplicationScoped
class EvaluationStore {

    private static final String COLUMNS = """
            id, cause, rules_version, rules, status, position, total, evaluated, moves, requested_by, started_at,
            finished_at, version
            """;

    private static final String BEGIN = """
            INSERT INTO segment_evaluations (id, cause, rules_version, rules, status, total, moves, requested_by,
                                             started_at)
            SELECT $1, $2, $3, $4, 'RUNNING', count(*), $5, $6, $7 FROM accounts WHERE NOT segment_pinned
                ON CONFLICT (id) DO NOTHING""";

    private static final String FIND = "SELECT " + COLUMNS + " FROM segment_evaluations WHERE id = $1";

    /** Whoever works on it has its row: nobody else does, and nobody waits. */
    private static final String TAKE = "SELECT " + COLUMNS + """
            FROM segment_evaluations WHERE status = 'RUNNING' AND (cause = 'PREVIEW') = $1
             ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private static final String ADVANCE = """
            UPDATE segment_evaluations
               SET status = $2, position = $3, evaluated = $4, moves = $5, finished_at = $6, version = $7
             WHERE id = $1""";

    private static final String SUPERSEDE = """
            UPDATE segment_evaluations SET status = 'SUPERSEDED', finished_at = $1, version = version + 1
             WHERE status = 'RUNNING' AND cause <> 'PREVIEW'""";

    private static final String LIST = "SELECT " + COLUMNS + """
            FROM segment_evaluations WHERE cause <> 'PREVIEW' AND ($1::uuid IS NULL OR id < $1)
             ORDER BY id DESC LIMIT $2""";

    private static final String RUNNING_PREVIEWS =
            "SELECT count(*) AS running FROM segment_evaluations WHERE status = 'RUNNING' AND cause = 'PREVIEW'";

    private static final String SCHEDULE = """
            INSERT INTO segment_schedules (id, due_at) VALUES (1, $1)
                ON CONFLICT (id) DO UPDATE SET due_at = EXCLUDED.due_at""";

    /** Not while one is at work: the next one begins when that has ended. */
    private static final String TAKE_DUE = """
            UPDATE segment_schedules SET due_at = $2
             WHERE due_at <= $1
               AND NOT EXISTS (SELECT FROM segment_evaluations WHERE status = 'RUNNING' AND cause <> 'PREVIEW')""";

    private static final String FORGET = """
            DELETE FROM segment_evaluations
             WHERE finished_at < CASE cause WHEN 'PREVIEW' THEN $1::timestamptz ELSE $2::timestamptz END""";

    private final Pool pool;

    EvaluationStore(Pool pool) {
        this.pool = pool;
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** Begins one over all accounts that nobody pinned, unless the same request has done so before. */
    Uni<Void> begin(SqlConnection connection, Evaluation begun) {
        return connection
                .preparedQuery(BEGIN)
                .execute(Tuple.tuple()
                        .addUUID(begun.id())
                        .addString(begun.cause().name())
                        .addInteger(begun.rulesVersion())
                        .addJsonObject(RulesColumn.json(begun.rules()))
                        .addJsonObject(begun.moves().json())
                        .addString(begun.requestedBy())
                        .addOffsetDateTime(at(begun.startedAt())))
                .replaceWithVoid();
    }

    Uni<Optional<Evaluation>> find(UUID id) {
        return find(pool, id);
    }

    Uni<Optional<Evaluation>> find(SqlClient client, UUID id) {
        return client.preparedQuery(FIND).execute(Tuple.of(id)).map(EvaluationStore::first);
    }

    /** Takes the oldest that is to be worked on, for this transaction; empty where there is none. */
    Uni<Optional<Evaluation>> take(SqlConnection connection, boolean preview) {
        return connection.preparedQuery(TAKE).execute(Tuple.of(preview)).map(EvaluationStore::first);
    }

    Uni<Void> advance(SqlConnection connection, Evaluation reached) {
        return connection
                .preparedQuery(ADVANCE)
                .execute(Tuple.tuple()
                        .addUUID(reached.id())
                        .addString(reached.status().name())
                        .addUUID(reached.position())
                        .addLong(reached.evaluated())
                        .addJsonObject(reached.moves().json())
                        .addOffsetDateTime(at(reached.finishedAt()))
                        .addLong(reached.version()))
                .replaceWithVoid();
    }

    /** Ends those that follow older rules. */
    Uni<Void> supersede(SqlConnection connection, Instant now) {
        return connection.preparedQuery(SUPERSEDE).execute(Tuple.of(at(now))).replaceWithVoid();
    }

    /** The newest first, older than an id; from the newest where it is null. */
    Uni<List<Evaluation>> list(UUID before, int limit) {
        return pool.preparedQuery(LIST).execute(Tuple.of(before, limit)).map(EvaluationStore::all);
    }

    Uni<Long> runningPreviews(SqlConnection connection) {
        return connection
                .preparedQuery(RUNNING_PREVIEWS)
                .execute()
                .map(rows -> rows.iterator().next().getLong("running"));
    }

    /** Says when all accounts are to be looked at again. */
    Uni<Void> schedule(SqlConnection connection, Instant due) {
        return connection.preparedQuery(SCHEDULE).execute(Tuple.of(at(due))).replaceWithVoid();
    }

    /** Whether an evaluation is due and is ours to begin; the next one is due later then. */
    Uni<Boolean> takeDue(SqlConnection connection, Instant now, Instant next) {
        return connection
                .preparedQuery(TAKE_DUE)
                .execute(Tuple.of(at(now), at(next)))
                .map(rows -> rows.rowCount() > 0);
    }

    /** Forgets what ended before, and the accounts of previews. */
    Uni<Void> forget(Instant previewsBefore, Instant othersBefore) {
        return pool.preparedQuery(FORGET)
                .execute(Tuple.of(at(previewsBefore), at(othersBefore)))
                .replaceWithVoid();
    }

    private static Optional<Evaluation> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<Evaluation> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(EvaluationStore::read)
                .toList();
    }

    private static Evaluation read(Row row) {
        OffsetDateTime finishedAt = row.getOffsetDateTime("finished_at");
        return new Evaluation(
                row.getUUID("id"),
                EvaluationCause.valueOf(row.getString("cause")),
                row.getInteger("rules_version"),
                RulesColumn.rules(row.get(JsonObject.class, "rules")),
                EvaluationStatus.valueOf(row.getString("status")),
                row.getUUID("position"),
                row.getLong("total"),
                row.getLong("evaluated"),
                MoveMatrix.of(row.get(JsonObject.class, "moves")),
                row.getString("requested_by"),
                row.getOffsetDateTime("started_at").toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getLong("version"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
