package io.steward.health.score;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Finds accounts whose metrics are still those of an earlier day. */
@ApplicationScoped
class DayStore {

    private static final String BEHIND = """
            SELECT account_id, as_of FROM account_metrics AS metrics
             WHERE as_of < $1
               AND NOT EXISTS (SELECT FROM dirty_accounts AS dirty WHERE dirty.account_id = metrics.account_id)
             ORDER BY as_of LIMIT $2""";

    /** Accounts behind the day, each with the first day that has not begun to count for it. */
    Uni<Map<UUID, LocalDate>> behind(SqlConnection connection, LocalDate today, int limit) {
        return connection
                .preparedQuery(BEHIND)
                .execute(Tuple.of(today, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(
                                row -> row.getUUID("account_id"),
                                row -> row.getLocalDate("as_of").plusDays(1))));
    }
}
