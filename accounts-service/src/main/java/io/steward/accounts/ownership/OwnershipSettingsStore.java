package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.Amounts;
import io.steward.platform.audit.AuditService;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The one row that says how owners are found. */
@ApplicationScoped
class OwnershipSettingsStore {

    private static final String COLUMNS = """
            automatic, revenue_from, revenue_weights, unknown_revenue_weight, score_from, risk_factors,
            unknown_risk_factor, default_capacity, even_within_percent, rules, version""";

    private static final String GET = "SELECT " + COLUMNS + " FROM ownership_settings";

    private static final String SET = """
            UPDATE ownership_settings
               SET (automatic, revenue_from, revenue_weights, unknown_revenue_weight, score_from, risk_factors,
                    unknown_risk_factor, default_capacity, even_within_percent, rules, version)
                 = ($1, $2::numeric[], $3::numeric[], $4::numeric, $5::numeric[], $6::numeric[], $7::numeric,
                    $8::integer, $9::integer, $10::jsonb, version + 1)
             WHERE $11::bigint IS NULL OR version = $11
            RETURNING\s""" + COLUMNS;

    private final Pool pool;
    private final AuditService audit;

    OwnershipSettingsStore(Pool pool, AuditService audit) {
        this.pool = pool;
        this.audit = audit;
    }

    Uni<OwnershipSettings> get() {
        return get(pool);
    }

    Uni<OwnershipSettings> get(SqlClient client) {
        return client.query(GET).execute().map(rows -> settings(rows.iterator().next()));
    }

    /** The settings after it; null where they are of another version. */
    Uni<OwnershipSettings> set(OwnershipSettingsRequest wanted, Long version) {
        JsonArray rules = new JsonArray(wanted.rules().stream()
                .map(rule -> new JsonObject().put("when", rule.when()).put("pool", rule.pool()))
                .toList());
        Tuple parameters = Tuple.tuple()
                .addBoolean(wanted.automatic())
                .addArrayOfBigDecimal(column(wanted.revenueWeights(), Bound::from))
                .addArrayOfBigDecimal(column(wanted.revenueWeights(), Bound::value))
                .addBigDecimal(wanted.unknownRevenueWeight())
                .addArrayOfBigDecimal(column(wanted.riskFactors(), Bound::from))
                .addArrayOfBigDecimal(column(wanted.riskFactors(), Bound::value))
                .addBigDecimal(wanted.unknownRiskFactor())
                .addInteger(wanted.defaultCapacity())
                .addInteger(wanted.evenWithinPercent())
                .addJsonArray(rules)
                .addLong(version);
        return pool.withTransaction(connection -> audit.attribute(connection)
                .chain(() -> connection.preparedQuery(SET).execute(parameters))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .findFirst()
                        .map(OwnershipSettingsStore::settings)
                        .orElse(null)));
    }

    private static BigDecimal[] column(List<Bound> bounds, Function<Bound, BigDecimal> value) {
        return bounds.stream().map(value).toArray(BigDecimal[]::new);
    }

    private static OwnershipSettings settings(Row row) {
        return new OwnershipSettings(
                row.getBoolean("automatic"),
                bounds(row.getArrayOfBigDecimals("revenue_from"), row.getArrayOfBigDecimals("revenue_weights")),
                Amounts.shortest(row.getBigDecimal("unknown_revenue_weight")),
                bounds(row.getArrayOfBigDecimals("score_from"), row.getArrayOfBigDecimals("risk_factors")),
                Amounts.shortest(row.getBigDecimal("unknown_risk_factor")),
                row.getInteger("default_capacity"),
                row.getInteger("even_within_percent"),
                rules(row.get(JsonArray.class, "rules")),
                row.getLong("version"));
    }

    private static List<Bound> bounds(BigDecimal[] from, BigDecimal[] values) {
        return IntStream.range(0, from.length)
                .mapToObj(index -> new Bound(Amounts.shortest(from[index]), Amounts.shortest(values[index])))
                .toList();
    }

    private static List<AssignmentRule> rules(JsonArray stored) {
        return IntStream.range(0, stored.size())
                .mapToObj(stored::getJsonObject)
                .map(rule -> new AssignmentRule(rule.getString("when"), rule.getString("pool")))
                .toList();
    }
}
