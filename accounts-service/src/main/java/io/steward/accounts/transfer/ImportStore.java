package io.steward.accounts.transfer;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.CrowdTransactionService;
import io.steward.accounts.transfer.Import.Progress;
import io.vertx.core.json.JsonArray;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The table of imports: where each stands. Every change raises the version. */
@ApplicationScoped
class ImportStore {

    private static final String COLUMNS = """
            id, kind, format, dry_run, columns, fields, status, fault, size, consumed, lines, created, updated, unchanged,
            refused, requested_by, requested_at, finished_at, version""";

    private static final String ADD = """
            INSERT INTO imports (id, format, dry_run, columns, requested_by, requested_at, kind, status)
            VALUES ($1, $2, $3, $4, $5, $6, $7, 'RECEIVING') ON CONFLICT (id) DO NOTHING""";

    private static final String FIND = "SELECT " + COLUMNS + " FROM imports WHERE id = $1";

    private static final String LIST = "SELECT " + COLUMNS
            + " FROM imports WHERE kind = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3";

    private static final String BEGIN = """
            UPDATE imports
               SET status = 'RUNNING', size = $2, consumed = $3, lines = $4, fields = $5, version = version + 1
             WHERE id = $1""";

    private static final String ADVANCE = """
            UPDATE imports
               SET consumed = $2, lines = $3, created = $4, updated = $5, unchanged = $6, refused = $7,
                   leased_until = $8, version = version + 1
             WHERE id = $1""";

    private static final String END = """
            UPDATE imports
               SET status = $2, fault = $3, finished_at = $4, leased_until = NULL, version = version + 1
             WHERE id = $1 AND finished_at IS NULL""";

    private static final String CLAIM = """
            UPDATE imports SET leased_until = $2
             WHERE id = (SELECT id FROM imports
                          WHERE status = 'RUNNING' AND (leased_until IS NULL OR leased_until < $1)
                          ORDER BY requested_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id""";

    private static final String FORGET = """
            DELETE FROM imports
             WHERE finished_at < $1 OR (status = 'RECEIVING' AND requested_at < $1)""";

    private final Pool pool;
    private final CrowdTransactionService transactions;

    ImportStore(Pool pool, CrowdTransactionService transactions) {
        this.pool = pool;
        this.transactions = transactions;
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return transactions.inTransaction(work);
    }

    /** Adds an import, unless the same request has done so before. */
    Uni<Void> add(Import added) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.from(List.of(
                        added.id(),
                        added.format().name(),
                        added.dryRun(),
                        new JsonObject(new HashMap<>(added.columns())),
                        added.requestedBy(),
                        at(added.requestedAt()),
                        added.kind().name())))
                .replaceWithVoid();
    }

    Uni<Optional<Import>> find(UUID id) {
        return find(pool, FIND, id);
    }

    /** Finds an import and holds it until the transaction ends. */
    Uni<Optional<Import>> lock(SqlConnection connection, UUID id) {
        return find(connection, FIND + " FOR UPDATE", id);
    }

    /** Imports of a kind, the newest first. */
    Uni<List<Import>> list(ImportKind kind, UUID before, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(kind.name(), before, limit))
                .map(ImportStore::imports);
    }

    /** Its parts are complete and its header is read. */
    Uni<Void> begin(SqlConnection connection, UUID id, Progress progress, List<String> fields) {
        return connection
                .preparedQuery(BEGIN)
                .execute(Tuple.tuple()
                        .addUUID(id)
                        .addLong(progress.size())
                        .addLong(progress.consumed())
                        .addLong(progress.lines())
                        .addValue(fields == null ? null : new JsonArray(fields)))
                .replaceWithVoid();
    }

    Uni<Void> advance(SqlConnection connection, UUID id, Progress progress, Instant leasedUntil) {
        return connection
                .preparedQuery(ADVANCE)
                .execute(Tuple.from(List.of(
                        id,
                        progress.consumed(),
                        progress.lines(),
                        progress.created(),
                        progress.updated(),
                        progress.unchanged(),
                        progress.refused(),
                        at(leasedUntil))))
                .replaceWithVoid();
    }

    /** Ends it for good; nothing where it has ended. */
    Uni<Void> end(SqlConnection connection, UUID id, ImportStatus status, String fault, Instant now) {
        return connection
                .preparedQuery(END)
                .execute(Tuple.of(id, status.name(), fault, at(now)))
                .replaceWithVoid();
    }

    /** Takes the import that waits longest and that nobody works on; empty where there is none. */
    Uni<Optional<UUID>> claim(Instant now, Instant leasedUntil) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(at(now), at(leasedUntil)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("id"))
                        .findFirst());
    }

    Uni<Void> forgetBefore(Instant limit) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(at(limit))).replaceWithVoid();
    }

    private static Uni<Optional<Import>> find(SqlClient client, String statement, UUID id) {
        return client.preparedQuery(statement)
                .execute(Tuple.of(id))
                .map(rows -> imports(rows).stream().findFirst());
    }

    private static List<Import> imports(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(ImportStore::read)
                .toList();
    }

    private static Import read(Row row) {
        OffsetDateTime finishedAt = row.getOffsetDateTime("finished_at");
        return new Import(
                row.getUUID("id"),
                ImportKind.valueOf(row.getString("kind")),
                ImportFormat.valueOf(row.getString("format")),
                row.getBoolean("dry_run"),
                strings(row.get(JsonObject.class, "columns")),
                strings((JsonArray) row.getValue("fields")),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("fault"),
                progress(row),
                row.getString("requested_by"),
                row.getOffsetDateTime("requested_at").toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                row.getLong("version"));
    }

    private static Progress progress(Row row) {
        return new Progress(
                row.getLong("size"),
                row.getLong("consumed"),
                row.getLong("lines"),
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("refused"));
    }

    private static Map<String, String> strings(JsonObject object) {
        Map<String, String> strings = new HashMap<>();
        object.fieldNames().forEach(name -> strings.put(name, object.getString(name)));
        return strings;
    }

    @SuppressWarnings("unchecked") // only texts and nulls are written
    private static List<String> strings(JsonArray array) {
        return array == null ? null : array.getList();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
