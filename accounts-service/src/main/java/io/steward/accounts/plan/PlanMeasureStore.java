package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.OutcomeRank;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Keeps the metrics of many accounts, and what they say of the outcomes of their active plans. */
@ApplicationScoped
class PlanMeasureStore {

    /** The latest of an account wins, whatever the order in which they come; who is not there is passed over. */
    private static final String KEEP = """
            INSERT INTO account_metrics (account_id, metrics, computed_at)
            SELECT DISTINCT ON (fact.account_id) fact.account_id, fact.metrics, fact.computed_at
              FROM unnest($1::uuid[], $2::jsonb[], $3::timestamptz[]) AS fact (account_id, metrics, computed_at)
              JOIN accounts ON accounts.id = fact.account_id
             ORDER BY fact.account_id, fact.computed_at DESC
            ON CONFLICT (account_id) DO UPDATE
               SET metrics = excluded.metrics, computed_at = excluded.computed_at
             WHERE account_metrics.computed_at < excluded.computed_at
            RETURNING account_id, metrics, computed_at""";

    private static final String FED = """
            SELECT outcome.*, accounts.seats
              FROM plan_outcomes AS outcome
              JOIN success_plans AS plan ON plan.id = outcome.plan_id AND plan.status = 'ACTIVE'
              JOIN accounts ON accounts.id = outcome.account_id
             WHERE outcome.account_id = ANY ($1) AND outcome.health_metric IS NOT NULL
             ORDER BY outcome.id
               FOR UPDATE OF outcome""";

    private static final String MEASURE = """
            UPDATE plan_outcomes AS outcome
               SET current_value = fact.value, measured_at = fact.measured_at, reached_at = fact.reached_at
              FROM unnest($1::uuid[], $2::numeric[], $3::timestamptz[], $4::timestamptz[])
                   AS fact (id, value, measured_at, reached_at)
             WHERE outcome.id = fact.id""";

    /** What is known of an account since a moment. */
    record Known(UUID accountId, JsonObject metrics, Instant computedAt) {}

    /** An outcome that a health metric feeds. */
    record Fed(
            UUID id,
            UUID accountId,
            UUID planId,
            String title,
            OutcomeRank rank,
            MetricTarget target,
            Integer seats,
            Instant reachedAt) {}

    /**
     * What was measured of an outcome.
     *
     * @param value null where it is not known
     * @param reachedAt null while it was not reached
     */
    record Measured(Fed outcome, BigDecimal value, Instant at, Instant reachedAt) {}

    /** Keeps what is newer than what is known; answers only that. */
    Uni<List<Known>> keep(SqlConnection connection, List<Known> facts) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(facts.stream().map(Known::accountId).toArray(UUID[]::new))
                .addArrayOfJsonObject(facts.stream().map(Known::metrics).toArray(JsonObject[]::new))
                .addArrayOfOffsetDateTime(
                        facts.stream().map(fact -> at(fact.computedAt())).toArray(OffsetDateTime[]::new));
        return connection
                .preparedQuery(KEEP)
                .execute(columns)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Known(
                                row.getUUID("account_id"),
                                row.getJsonObject("metrics"),
                                row.getOffsetDateTime("computed_at").toInstant()))
                        .toList());
    }

    /** Holds the outcomes of the active plans of these accounts that a health metric feeds. */
    Uni<List<Fed>> hold(SqlConnection connection, List<UUID> accountIds) {
        return connection
                .preparedQuery(FED)
                .execute(Tuple.tuple().addArrayOfUUID(accountIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PlanMeasureStore::fed)
                        .toList());
    }

    Uni<Void> measure(SqlConnection connection, List<Measured> measured) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(measured.stream().map(one -> one.outcome().id()).toArray(UUID[]::new))
                .addValue(measured.stream().map(Measured::value).toArray(BigDecimal[]::new))
                .addArrayOfOffsetDateTime(measured.stream()
                        .map(one -> one.value() == null ? null : at(one.at()))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(measured.stream()
                        .map(one -> one.reachedAt() == null ? null : at(one.reachedAt()))
                        .toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(MEASURE).execute(columns).replaceWithVoid();
    }

    private static Fed fed(Row row) {
        OffsetDateTime reachedAt = row.getOffsetDateTime("reached_at");
        MetricTarget target = new MetricTarget(
                row.getString("metric"),
                MetricTarget.Comparison.valueOf(row.getString("comparison")),
                row.getBigDecimal("target"),
                row.getString("unit"),
                row.getString("health_metric"),
                row.getBoolean("of_seats"));
        return new Fed(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getUUID("plan_id"),
                row.getString("title"),
                OutcomeRank.valueOf(row.getString("rank")),
                target,
                row.getInteger("seats"),
                reachedAt == null ? null : reachedAt.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
