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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The draft of the rules, and the rules as they were published. */
@ApplicationScoped
class RuleSetStore {

    /** Nobody publishes while an account is being moved: what is moved follows the rules of that moment. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock_shared(segment_rules_lock())";

    private static final String LOCK = "SELECT pg_advisory_xact_lock(segment_rules_lock())";

    private static final String DRAFT = """
            SELECT rules, edited_by, edited_at, version, (SELECT max(version) FROM segment_rule_sets) AS published
              FROM segment_rule_drafts WHERE id = 1""";

    private static final String SAVE = """
            INSERT INTO segment_rule_drafts (id, rules, edited_by, edited_at, version) VALUES (1, $1, $2, $3, 1)
                ON CONFLICT (id) DO UPDATE
               SET rules = EXCLUDED.rules, edited_by = EXCLUDED.edited_by, edited_at = EXCLUDED.edited_at,
                   version = segment_rule_drafts.version + 1""";

    private static final String COLUMNS = "version, rules, published_by, published_at, evaluation_id";

    private static final String LATEST = "SELECT " + COLUMNS + " FROM segment_rule_sets ORDER BY version DESC LIMIT 1";

    private static final String FIND = "SELECT " + COLUMNS + " FROM segment_rule_sets WHERE version = $1";

    private static final String BY_EVALUATION =
            "SELECT " + COLUMNS + " FROM segment_rule_sets WHERE evaluation_id = $1";

    private static final String LIST = "SELECT " + COLUMNS
            + " FROM segment_rule_sets WHERE $1::integer IS NULL OR version < $1 ORDER BY version DESC LIMIT $2";

    private static final String ADD = "INSERT INTO segment_rule_sets (" + COLUMNS + ") VALUES ($1, $2, $3, $4, $5)";

    private final Pool pool;

    RuleSetStore(Pool pool) {
        this.pool = pool;
    }

    /** Keeps everybody from publishing until the transaction ends. */
    Uni<Void> hold(SqlConnection connection) {
        return connection.preparedQuery(HOLD).execute().replaceWithVoid();
    }

    /** Waits until no account is being moved, and keeps it so until the transaction ends. */
    Uni<Void> lock(SqlConnection connection) {
        return connection.preparedQuery(LOCK).execute().replaceWithVoid();
    }

    /** The draft; one without rules and of version 0 where nobody has written any. */
    Uni<DraftView> draft() {
        return draft(pool, DRAFT);
    }

    /** As {@link #draft()}, and nobody changes it until the transaction ends. */
    Uni<DraftView> lockDraft(SqlConnection connection) {
        return draft(connection, DRAFT + " FOR UPDATE");
    }

    Uni<Void> save(SqlConnection connection, List<SegmentRule> rules, String by, Instant now) {
        return connection
                .preparedQuery(SAVE)
                .execute(Tuple.of(RulesColumn.json(rules), by, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** What was published last; empty where nothing was. */
    Uni<Optional<RuleSet>> latest(SqlClient client) {
        return client.preparedQuery(LATEST).execute().map(RuleSetStore::first);
    }

    Uni<Optional<RuleSet>> find(int version) {
        return pool.preparedQuery(FIND).execute(Tuple.of(version)).map(RuleSetStore::first);
    }

    Uni<Optional<RuleSet>> findByEvaluation(SqlClient client, UUID evaluationId) {
        return client.preparedQuery(BY_EVALUATION)
                .execute(Tuple.of(evaluationId))
                .map(RuleSetStore::first);
    }

    /** The newest first, older than a version; from the newest where it is null. */
    Uni<List<RuleSet>> list(Integer before, int limit) {
        return pool.preparedQuery(LIST).execute(Tuple.of(before, limit)).map(RuleSetStore::all);
    }

    Uni<Void> add(SqlConnection connection, RuleSet published) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.of(
                        published.version(),
                        RulesColumn.json(published.rules()),
                        published.publishedBy(),
                        published.publishedAt().atOffset(ZoneOffset.UTC),
                        published.evaluationId()))
                .replaceWithVoid();
    }

    private Uni<DraftView> draft(SqlClient client, String statement) {
        return client.preparedQuery(statement)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RuleSetStore::draft)
                        .findFirst()
                        .orElse(new DraftView(List.of(), null, null, null, 0)));
    }

    private static DraftView draft(Row row) {
        return new DraftView(
                RulesColumn.rules(row.get(JsonObject.class, "rules")),
                row.getString("edited_by"),
                row.getOffsetDateTime("edited_at").toInstant(),
                row.getInteger("published"),
                row.getLong("version"));
    }

    private static Optional<RuleSet> first(RowSet<Row> rows) {
        return all(rows).stream().findFirst();
    }

    private static List<RuleSet> all(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new RuleSet(
                        row.getInteger("version"),
                        RulesColumn.rules(row.get(JsonObject.class, "rules")),
                        row.getString("published_by"),
                        row.getOffsetDateTime("published_at").toInstant(),
                        row.getUUID("evaluation_id")))
                .toList();
    }
}
