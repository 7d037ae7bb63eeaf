package io.steward.health.score;

import io.smallrye.mutiny.Uni;
import io.steward.health.metric.MetricSql;
import io.steward.health.score.CurrentScore.PastScores;
import io.steward.platform.contracts.health.HealthView.ScorecardReference;
import io.steward.platform.contracts.health.HealthView.Trend;
import io.steward.platform.contracts.health.Metrics;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The tables of the scorer: it takes marked accounts, measures them, and writes what changed, all in sets. */
@ApplicationScoped
class ScoreStore {

    private static final String CLAIM = """
            DELETE FROM dirty_accounts
             WHERE account_id IN (SELECT account_id FROM dirty_accounts
                                   ORDER BY marked_at LIMIT $1 FOR UPDATE SKIP LOCKED)
            RETURNING account_id, history_changed, traceparent""";

    private static final String MEASURE =
            """
            WITH measured AS MATERIALIZED (%1$s),
                 changed AS (
                   INSERT INTO account_metrics AS known (account_id, %2$s, computed_at)
                   SELECT account_id, %2$s, $3 FROM measured
                       ON CONFLICT (account_id) DO UPDATE
                      SET (%2$s, computed_at) = (%3$s, EXCLUDED.computed_at)
                    WHERE (%4$s) IS DISTINCT FROM (%3$s)
                   RETURNING account_id)
            SELECT measured.*, changed.account_id IS NOT NULL AS changed,
                   health.account_id IS NOT NULL AS is_scored, health.scorecard_key, health.scorecard_version,
                   health.score, health.band, health.coverage, health.points, health.trend_7, health.trend_30,
                   health.trend_90, health.band_since,
                   days_7.score AS score_7, days_30.score AS score_30, days_90.score AS score_90
              FROM measured
              LEFT JOIN changed USING (account_id)
              LEFT JOIN account_health AS health USING (account_id)
              LEFT JOIN score_history AS days_7
                     ON days_7.account_id = measured.account_id AND days_7.day = measured.as_of - 7
              LEFT JOIN score_history AS days_30
                     ON days_30.account_id = measured.account_id AND days_30.day = measured.as_of - 30
              LEFT JOIN score_history AS days_90
                     ON days_90.account_id = measured.account_id AND days_90.day = measured.as_of - 90""".formatted(MetricSql.OF_DAYS, MetricSql.COLUMNS, prefixed("EXCLUDED."), prefixed("known."));

    /** The day on which the present run of one band began, for accounts $1 in bands $2 before the day $3. */
    private static final String BAND_BEGINS = """
            SELECT subject.account_id,
                   (SELECT min(day) FROM score_history AS run
                     WHERE run.account_id = subject.account_id AND run.day > coalesce(other.day, '-infinity')) AS day
              FROM unnest($1::uuid[], $2::text[]) AS subject (account_id, band)
             CROSS JOIN LATERAL (
                   SELECT max(day) AS day FROM score_history AS history
                    WHERE history.account_id = subject.account_id AND history.band <> subject.band
                      AND history.day < $3) AS other""";

    private static final String SAVE = """
            INSERT INTO account_health AS known
                   (account_id, scorecard_key, scorecard_version, score, band, coverage, points, trend_7, trend_30,
                    trend_90, band_since)
            SELECT account_id, scorecard_key, scorecard_version, score, band, coverage, points::smallint[], trend_7,
                   trend_30, trend_90, band_since
              FROM unnest($1::uuid[], $2::text[], $3::int[], $4::smallint[], $5::text[], $6::numeric[], $7::text[],
                          $8::smallint[], $9::smallint[], $10::smallint[], $11::timestamptz[])
                   AS entry (account_id, scorecard_key, scorecard_version, score, band, coverage, points, trend_7,
                           trend_30, trend_90, band_since)
             ORDER BY account_id
                ON CONFLICT (account_id) DO UPDATE
               SET scorecard_key = EXCLUDED.scorecard_key, scorecard_version = EXCLUDED.scorecard_version,
                   score = EXCLUDED.score, band = EXCLUDED.band, coverage = EXCLUDED.coverage,
                   points = EXCLUDED.points, trend_7 = EXCLUDED.trend_7, trend_30 = EXCLUDED.trend_30,
                   trend_90 = EXCLUDED.trend_90, band_since = EXCLUDED.band_since""";

    /**
     * A claimed account.
     *
     * @param traceparent trace of the latest cause; null for none
     */
    record Claimed(UUID accountId, boolean historyChanged, String traceparent) {}

    /**
     * An account with its new metrics and what was known before.
     *
     * @param changed whether any metric differs from the stored one
     */
    record Measured(UUID accountId, Metrics metrics, boolean changed, CurrentScore before, PastScores past) {}

    /** A score to be written. */
    record Scored(UUID accountId, CurrentScore score) {}

    Uni<List<Claimed>> claim(SqlConnection connection, int limit) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(limit))
                .map(rows -> stream(rows)
                        .map(row -> new Claimed(
                                row.getUUID("account_id"),
                                row.getBoolean("history_changed"),
                                row.getString("traceparent")))
                        .toList());
    }

    Uni<List<Measured>> measure(SqlConnection connection, List<UUID> accounts, LocalDate day, Instant now) {
        LocalDate[] days = new LocalDate[accounts.size()];
        Arrays.fill(days, day);
        return connection
                .preparedQuery(MEASURE)
                .execute(Tuple.of(accounts.toArray(UUID[]::new), days, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> stream(rows).map(ScoreStore::measured).toList());
    }

    Uni<Map<UUID, LocalDate>> bandBegins(SqlConnection connection, List<Scored> scores, LocalDate before) {
        Tuple parameters = Tuple.of(
                scores.stream().map(Scored::accountId).toArray(UUID[]::new),
                scores.stream().map(scored -> scored.score().band()).toArray(String[]::new),
                before);
        return connection
                .preparedQuery(BAND_BEGINS)
                .execute(parameters)
                .map(rows -> stream(rows)
                        .filter(row -> row.getLocalDate("day") != null)
                        .collect(Collectors.toMap(row -> row.getUUID("account_id"), row -> row.getLocalDate("day"))));
    }

    Uni<Void> save(SqlConnection connection, Collection<Scored> scores) {
        if (scores.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return connection
                .preparedQuery(SAVE)
                .execute(ScoreRows.parameters(scores))
                .replaceWithVoid();
    }

    private static Measured measured(Row row) {
        return new Measured(
                row.getUUID("account_id"),
                MetricSql.read(row),
                row.getBoolean("changed"),
                row.getBoolean("is_scored") ? current(row) : CurrentScore.NONE,
                new PastScores(row.getInteger("score_7"), row.getInteger("score_30"), row.getInteger("score_90")));
    }

    /** Reads the columns of {@code account_health}. */
    static CurrentScore current(Row row) {
        OffsetDateTime bandSince = row.getOffsetDateTime("band_since");
        return new CurrentScore(
                new ScorecardReference(row.getString("scorecard_key"), row.getInteger("scorecard_version")),
                row.getInteger("score"),
                row.getString("band"),
                row.getBigDecimal("coverage"),
                Arrays.asList(row.getArrayOfShorts("points")),
                new Trend(row.getInteger("trend_7"), row.getInteger("trend_30"), row.getInteger("trend_90")),
                bandSince.toInstant());
    }

    private static String prefixed(String prefix) {
        return Arrays.stream(MetricSql.COLUMNS.split(","))
                .map(column -> prefix + column.strip())
                .collect(Collectors.joining(", "));
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
