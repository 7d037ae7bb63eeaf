package io.steward.health.score;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Gives everything that is known of an account that was merged to the one that it was merged into. What is computed of
 * it is forgotten: the other's is computed anew.
 */
@ApplicationScoped
public class ReattachmentStore {

    private static final String EARLIEST = """
            SELECT least((SELECT min(day) FROM usage_days WHERE account_id = $1),
                         (SELECT (min(opened_at) AT TIME ZONE 'UTC')::date FROM tickets WHERE account_id = $1),
                         (SELECT least(min(due_on), (min(changed_at) AT TIME ZONE 'UTC')::date)
                            FROM invoices WHERE account_id = $1),
                         (SELECT (min(occurred_at) AT TIME ZONE 'UTC')::date FROM touchpoints WHERE account_id = $1),
                         (SELECT (min(answered_at) AT TIME ZONE 'UTC')::date
                            FROM survey_answers WHERE account_id = $1)) AS day""";

    /** Usage of a day is added up; everything else is one row for each thing that happened. */
    private static final List<String> MOVES = List.of(
            """
            WITH moved AS (DELETE FROM usage_days WHERE account_id = $1 RETURNING *)
            INSERT INTO usage_days AS known (account_id, day, events, last_at)
            SELECT $2, day, events, last_at FROM moved ORDER BY day
                ON CONFLICT (account_id, day) DO UPDATE
               SET events = known.events + EXCLUDED.events, last_at = greatest(known.last_at, EXCLUDED.last_at)""",
            """
            WITH moved AS (DELETE FROM usage_event_days WHERE account_id = $1 RETURNING *)
            INSERT INTO usage_event_days AS known (account_id, name, day, events, last_at)
            SELECT $2, name, day, events, last_at FROM moved ORDER BY name, day
                ON CONFLICT (account_id, name, day) DO UPDATE
               SET events = known.events + EXCLUDED.events, last_at = greatest(known.last_at, EXCLUDED.last_at)""",
            """
            WITH moved AS (DELETE FROM usage_user_days WHERE account_id = $1 RETURNING *)
            INSERT INTO usage_user_days (account_id, day, end_user)
            SELECT $2, day, end_user FROM moved ORDER BY day, end_user
                ON CONFLICT DO NOTHING""",
            "UPDATE tickets SET account_id = $2 WHERE account_id = $1",
            "UPDATE invoices SET account_id = $2 WHERE account_id = $1",
            "UPDATE touchpoints SET account_id = $2 WHERE account_id = $1",
            "UPDATE survey_answers SET account_id = $2 WHERE account_id = $1",
            "UPDATE raw_events SET account_id = $2 WHERE account_id = $1");

    /** What is computed, and what waits to be. */
    private static final List<String> COMPUTED =
            List.of("history_backlog", "dirty_accounts", "account_metrics", "account_health", "score_history");

    /** All that is done in a merge, for whoever looks whether a table is forgotten. */
    public static List<String> statements() {
        return Stream.concat(MOVES.stream(), COMPUTED.stream()).toList();
    }

    /** Moves everything; answers the earliest day of which something moved, null for nothing. */
    public Uni<LocalDate> move(SqlConnection connection, UUID from, UUID into) {
        return connection
                .preparedQuery(EARLIEST)
                .execute(Tuple.of(from))
                .map(rows -> rows.iterator().next().getLocalDate("day"))
                .call(() -> each(MOVES, Tuple.of(from, into), connection))
                .call(() -> each(
                        COMPUTED.stream()
                                .map(table -> "DELETE FROM " + table + " WHERE account_id = $1")
                                .toList(),
                        Tuple.of(from),
                        connection));
    }

    private static Uni<Void> each(List<String> statements, Tuple parameters, SqlConnection connection) {
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(
                        statement -> connection.preparedQuery(statement).execute(parameters))
                .collect()
                .last()
                .replaceWithVoid();
    }
}
