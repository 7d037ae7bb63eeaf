package io.steward.health.score;

import io.smallrye.mutiny.Uni;
import io.steward.health.metric.MetricSql;
import io.steward.health.scorecard.Assessment;
import io.steward.platform.contracts.health.HealthView.HistoryPoint;
import io.steward.platform.contracts.health.Metrics;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The score of every day, and the backlog of days that must be computed again. */
@ApplicationScoped
class HistoryStore {

    /** Taken without holding a lock while the work is done: a mark in the meantime raises the revision. */
    private static final String CLAIM = """
            UPDATE history_backlog SET claimed_until = $1::timestamptz + interval '1 minute'
             WHERE account_id IN (
                   SELECT account_id FROM history_backlog
                    WHERE (marked_at <= $2 OR first_marked_at <= $3)
                      AND (claimed_until IS NULL OR claimed_until < $1)
                    ORDER BY marked_at LIMIT $4 FOR UPDATE SKIP LOCKED)
            RETURNING account_id, from_day, revision""";

    /** Locks the rows, so that the next statement sees every mark that was made in the meantime. */
    private static final String LET_GO = """
            UPDATE history_backlog SET claimed_until = NULL, first_marked_at = marked_at
             WHERE account_id IN (SELECT account_id FROM history_backlog
                                   WHERE account_id = ANY ($1) ORDER BY account_id FOR UPDATE)""";

    private static final String FORGET = """
            DELETE FROM history_backlog AS backlog
             USING unnest($1::uuid[], $2::bigint[]) AS done (account_id, revision)
             WHERE done.account_id = backlog.account_id AND done.revision = backlog.revision""";

    private static final String MARK_SCORES = """
            INSERT INTO dirty_accounts AS dirty (account_id, marked_at, history_changed)
            SELECT account_id, $2, true FROM unnest($1::uuid[]) AS mark (account_id) ORDER BY account_id
                ON CONFLICT (account_id) DO UPDATE SET history_changed = true""";

    private static final String WRITE = """
            INSERT INTO score_history AS known (account_id, day, score, band, coverage, points)
            SELECT account_id, day, score, band, coverage, points::smallint[]
              FROM unnest($1::uuid[], $2::date[], $3::smallint[], $4::text[], $5::numeric[], $6::text[])
                   AS entry (account_id, day, score, band, coverage, points)
             ORDER BY account_id, day
                ON CONFLICT (account_id, day) DO UPDATE
               SET score = EXCLUDED.score, band = EXCLUDED.band, coverage = EXCLUDED.coverage,
                   points = EXCLUDED.points
             WHERE (known.score, known.band, known.coverage, known.points)
                   IS DISTINCT FROM (EXCLUDED.score, EXCLUDED.band, EXCLUDED.coverage, EXCLUDED.points)""";

    private static final String LIST = """
            SELECT account_id, day, score, band, coverage FROM score_history
             WHERE account_id = ANY ($1) AND day BETWEEN $2 AND $3
             ORDER BY account_id, day""";

    /** An account whose history is computed again from a day on. */
    record Backlog(UUID accountId, LocalDate fromDay, long revision) {}

    /** The metrics of an account at the end of a day. */
    record DayMetrics(UUID accountId, Metrics metrics) {}

    /** The score of an account at the end of a day. */
    record DayScore(UUID accountId, LocalDate day, Assessment assessment) {}

    Uni<List<Backlog>> claim(SqlClient client, Instant now, Duration quiet, Duration patience, int limit) {
        Tuple parameters = Tuple.of(utc(now), utc(now.minus(quiet)), utc(now.minus(patience)), limit);
        return client.preparedQuery(CLAIM)
                .execute(parameters)
                .map(rows -> stream(rows)
                        .map(row -> new Backlog(
                                row.getUUID("account_id"), row.getLocalDate("from_day"), row.getLong("revision")))
                        .toList());
    }

    Uni<List<DayMetrics>> measure(SqlClient client, UUID[] accounts, LocalDate[] days) {
        return client.preparedQuery(MetricSql.OF_DAYS)
                .execute(Tuple.of(accounts, days))
                .map(rows -> stream(rows)
                        .map(row -> new DayMetrics(row.getUUID("account_id"), MetricSql.read(row)))
                        .toList());
    }

    Uni<Void> write(SqlConnection connection, List<DayScore> scores) {
        if (scores.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(scores.stream().map(DayScore::accountId).toArray(UUID[]::new))
                .addArrayOfLocalDate(scores.stream().map(DayScore::day).toArray(LocalDate[]::new))
                .addArrayOfShort(scores.stream()
                        .map(score -> score.assessment().score())
                        .map(score -> score == null ? null : score.shortValue())
                        .toArray(Short[]::new))
                .addArrayOfString(
                        scores.stream().map(score -> score.assessment().band()).toArray(String[]::new))
                .addValue(scores.stream()
                        .map(score -> score.assessment().coverage())
                        .toArray(BigDecimal[]::new))
                .addArrayOfString(scores.stream()
                        .map(score -> ScoreRows.pointsText(
                                Arrays.asList(score.assessment().points())))
                        .toArray(String[]::new));
        return connection.preparedQuery(WRITE).execute(parameters).replaceWithVoid();
    }

    /** Ends claims whose account was not marked in the meantime, and has the trends computed again. */
    Uni<Void> finish(SqlConnection connection, List<Backlog> claims, Instant now) {
        UUID[] accounts = claims.stream().map(Backlog::accountId).toArray(UUID[]::new);
        Long[] revisions = claims.stream().map(Backlog::revision).toArray(Long[]::new);
        return connection
                .preparedQuery(LET_GO)
                .execute(Tuple.of((Object) accounts))
                .chain(() -> connection.preparedQuery(FORGET).execute(Tuple.of(accounts, revisions)))
                .chain(() -> connection.preparedQuery(MARK_SCORES).execute(Tuple.of(accounts, utc(now))))
                .replaceWithVoid();
    }

    Uni<Map<UUID, List<HistoryPoint>>> list(SqlClient client, Collection<UUID> accounts, LocalDate from, LocalDate to) {
        return client.preparedQuery(LIST)
                .execute(Tuple.of(accounts.toArray(UUID[]::new), from, to))
                .map(rows -> stream(rows)
                        .collect(Collectors.groupingBy(
                                row -> row.getUUID("account_id"),
                                Collectors.mapping(HistoryStore::point, Collectors.toList()))));
    }

    private static HistoryPoint point(Row row) {
        return new HistoryPoint(
                row.getLocalDate("day"), row.getInteger("score"), row.getString("band"), row.getBigDecimal("coverage"));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }
}
