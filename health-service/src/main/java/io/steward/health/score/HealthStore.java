package io.steward.health.score;

import io.smallrye.mutiny.Uni;
import io.steward.health.metric.MetricSql;
import io.steward.platform.contracts.health.Metrics;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads the present health of accounts. */
@ApplicationScoped
class HealthStore {

    private static final String LIST = """
            SELECT account.account_id, %s, metrics.computed_at, health.account_id IS NOT NULL AS is_scored,
                   health.scorecard_key, health.scorecard_version, health.score, health.band, health.coverage,
                   health.points, health.trend_7, health.trend_30, health.trend_90, health.band_since
              FROM known_accounts AS account
              LEFT JOIN account_metrics AS metrics USING (account_id)
              LEFT JOIN account_health AS health USING (account_id)
             WHERE account.account_id = ANY ($1) AND account.merged_into IS NULL""".formatted(MetricSql.COLUMNS);

    /**
     * The health of an account that exists.
     *
     * @param metrics null before the first computation
     * @param computedAt null before the first computation
     */
    record Present(UUID accountId, Metrics metrics, Instant computedAt, CurrentScore score) {}

    Uni<List<Present>> list(SqlClient client, Collection<UUID> accounts) {
        return client.preparedQuery(LIST)
                .execute(Tuple.of((Object) accounts.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(HealthStore::present)
                        .toList());
    }

    private static Present present(Row row) {
        UUID accountId = row.getUUID("account_id");
        return row.getBoolean("is_scored")
                ? new Present(
                        accountId,
                        MetricSql.read(row),
                        row.getOffsetDateTime("computed_at").toInstant(),
                        ScoreStore.current(row))
                : new Present(accountId, null, null, CurrentScore.NONE);
    }
}
