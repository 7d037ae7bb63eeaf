package io.steward.accounts.feedback;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Feedback of many accounts: read a page at a time, closed by the hundred. */
@ApplicationScoped
class FeedbackStore {

    /** So many are closed and told of in one statement. */
    static final int BATCH = 500;

    private static final String PAGE = """
            SELECT * FROM feedback_items
             WHERE ($1::text IS NULL OR teams @> ARRAY[$1])
               AND ($2::text IS NULL OR status = $2)
               AND ($3::text IS NULL OR kind = $3)
               AND ($4::uuid IS NULL OR account_id = $4)
               AND ($5::text IS NULL OR account_id IN (SELECT id FROM accounts WHERE owner = $5))
               AND ($6::uuid IS NULL OR feature_request_id = $6)
               AND ($7::boolean IS NULL OR (told_at IS NULL) = $7)
               AND ($8::uuid IS NULL OR id %1$s $8)
             ORDER BY id %2$s LIMIT $9""";

    private static final String NEWEST_FIRST = PAGE.formatted("<", "DESC");

    private static final String OLDEST_FIRST = PAGE.formatted(">", "ASC");

    private static final String CLOSE_MERGED = """
            UPDATE feedback_items AS item
               SET status = $2, outcome = $3, closed_by = $4, closed_at = $5, version = item.version + 1
              FROM accounts AS account
             WHERE account.id = item.account_id
               AND item.id IN (SELECT id FROM feedback_items
                                WHERE feature_request_id = $1 AND status IN ('OPEN', 'PLANNED')
                                ORDER BY id LIMIT $6)
            RETURNING item.id, item.kind, item.account_id, item.contact_id, account.name, account.owner""";

    private static final String TOLD = """
            UPDATE feedback_items SET told_at = told.at
              FROM unnest($1::uuid[], $2::timestamptz[]) AS told (id, at)
             WHERE feedback_items.id = told.id AND told_at IS NULL""";

    private final Pool pool;

    FeedbackStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Page<FeedbackView>> list(FeedbackQuery query) {
        Tuple parameters = Tuple.tuple()
                .addString(query.team())
                .addString(name(query.status()))
                .addString(name(query.kind()))
                .addUUID(query.accountId())
                .addString(query.owner())
                .addUUID(query.featureRequestId())
                .addBoolean(query.loop() == null ? null : query.loop() == FeedbackQuery.Loop.OPEN)
                .addUUID(query.placeId())
                .addInteger(query.page().limit() + 1);
        return pool.preparedQuery(query.page().before() == null ? NEWEST_FIRST : OLDEST_FIRST)
                .execute(parameters)
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(FeedbackStore::view)
                                .toList(),
                        query.page(),
                        item -> Cursor.of(FeedbackQuery.ORDER, item.id())));
    }

    /** Closes the next open items of a feature request, at most {@value #BATCH}. */
    Uni<List<ClosedFeedback>> closeMerged(
            SqlConnection connection, UUID requestId, FeedbackDecision decision, String by, Instant at) {
        Tuple parameters = Tuple.tuple()
                .addUUID(requestId)
                .addString(decision.status().name())
                .addString(decision.outcome())
                .addString(by)
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC))
                .addInteger(BATCH);
        return connection
                .preparedQuery(CLOSE_MERGED)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new ClosedFeedback(
                                row.getUUID("id"),
                                requestId,
                                FeedbackKind.valueOf(row.getString("kind")),
                                row.getUUID("account_id"),
                                row.getUUID("contact_id"),
                                row.getString("name"),
                                row.getString("owner")))
                        .toList());
    }

    /** Notes when customers heard what came of their feedback; the first time counts. */
    Uni<Void> markTold(SqlConnection connection, Map<UUID, Instant> told) {
        if (told.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<UUID> ids = List.copyOf(told.keySet());
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(ids.toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                        ids.stream().map(id -> told.get(id).atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(TOLD).execute(columns).replaceWithVoid();
    }

    private static FeedbackView view(Row row) {
        return new FeedbackView(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getUUID("contact_id"),
                FeedbackKind.valueOf(row.getString("kind")),
                row.getString("text"),
                FeedbackSource.valueOf(row.getString("source")),
                List.of(row.getArrayOfStrings("teams")),
                FeedbackStatus.valueOf(row.getString("status")),
                row.getUUID("feature_request_id"),
                row.getString("outcome"),
                row.getString("recorded_by"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getString("closed_by"),
                instant(row.getOffsetDateTime("closed_at")),
                instant(row.getOffsetDateTime("told_at")),
                row.getLong("version"));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
