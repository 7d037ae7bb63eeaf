package io.steward.accounts.featurerequest;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.feedback.ClosedFeedback;
import io.steward.accounts.feedback.FeedbackDecision;
import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Writes what comes of feature requests, and finds whom it concerns. */
@ApplicationScoped
class DecisionStore {

    /** So many supporters are told in one statement. */
    static final int BATCH = 500;

    private static final String LOCK = "SELECT status, outcome, version FROM feature_requests WHERE id = $1 FOR UPDATE";

    private static final String DECIDE = """
            UPDATE feature_requests
               SET status = $2, outcome = $3, version = version + 1,
                   closed_by = CASE WHEN $3 IS NULL THEN NULL ELSE $4 END,
                   closed_at = CASE WHEN $3 IS NULL THEN NULL ELSE $5::timestamptz END
             WHERE id = $1""";

    /** Who has told us by feedback hears by that. */
    private static final String SUPPORTERS = """
            SELECT account.id, account.name, account.owner
              FROM feature_request_supporters AS supporter
              JOIN accounts AS account ON account.id = supporter.account_id
             WHERE supporter.feature_request_id = $1 AND ($2::uuid IS NULL OR account.id > $2)
               AND NOT EXISTS (SELECT FROM feedback_items AS item
                                WHERE item.feature_request_id = $1 AND item.account_id = account.id)
             ORDER BY account.id LIMIT $3""";

    /** How a feature request stands. */
    record Standing(FeedbackStatus status, String outcome, long version) {}

    /** The feature request, kept for the transaction of the connection alone. */
    Uni<Optional<Standing>> lock(SqlConnection connection, UUID id) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(row -> new Standing(
                                FeedbackStatus.valueOf(row.getString("status")),
                                row.getString("outcome"),
                                row.getLong("version"))));
    }

    Uni<Void> decide(SqlConnection connection, UUID id, FeedbackDecision decision, String by, Instant at) {
        Tuple parameters = Tuple.tuple()
                .addUUID(id)
                .addString(decision.status().name())
                .addString(decision.outcome())
                .addString(by)
                .addOffsetDateTime(at.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(DECIDE).execute(parameters).replaceWithVoid();
    }

    /** The next supporters who have told us nothing themselves, at most {@value #BATCH}. */
    Uni<List<ClosedFeedback>> silentSupporters(SqlConnection connection, UUID id, UUID after) {
        return connection
                .preparedQuery(SUPPORTERS)
                .execute(Tuple.of(id, after, BATCH))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> silent(id, row))
                        .toList());
    }

    private static ClosedFeedback silent(UUID requestId, Row row) {
        return new ClosedFeedback(
                null,
                requestId,
                FeedbackKind.FEATURE_REQUEST,
                row.getUUID("id"),
                null,
                row.getString("name"),
                row.getString("owner"));
    }
}
