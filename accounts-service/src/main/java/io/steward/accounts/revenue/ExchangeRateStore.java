package io.steward.accounts.revenue;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.Amounts;
import io.steward.platform.audit.AuditService;
import io.steward.platform.contracts.accounts.RevenueSettingsView;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Rates and the reporting currency: small tables, written by an admin, read by the figures. */
@ApplicationScoped
class ExchangeRateStore {

    private static final String PUT = """
            INSERT INTO exchange_rates (currency, valid_from, rate, version) VALUES ($1, $2, $3, 1)
                ON CONFLICT ON CONSTRAINT pk_exchange_rates DO UPDATE
               SET rate = excluded.rate,
                   version = exchange_rates.version + (exchange_rates.rate <> excluded.rate)::integer
            RETURNING currency, valid_from, rate, version""";

    private static final String REMOVE = "DELETE FROM exchange_rates WHERE currency = $1 AND valid_from = $2";

    private static final String LIST = """
            SELECT currency, valid_from, rate, version FROM exchange_rates
             WHERE ($1::text IS NULL OR currency = $1)
               AND ($2::text IS NULL OR (currency, valid_from) > ($2, $3::date))
             ORDER BY currency, valid_from LIMIT $4""";

    private static final String SETTINGS = "SELECT reporting_currency, version FROM revenue_settings";

    private static final String SET = """
            UPDATE revenue_settings
               SET reporting_currency = $1, version = version + (reporting_currency <> $1)::integer
             WHERE $2::bigint IS NULL OR version = $2
            RETURNING reporting_currency, version""";

    private final Pool pool;
    private final AuditService audit;

    ExchangeRateStore(Pool pool, AuditService audit) {
        this.pool = pool;
        this.audit = audit;
    }

    Uni<ExchangeRateView> put(String currency, LocalDate validFrom, BigDecimal rate) {
        return attributed(connection -> connection
                .preparedQuery(PUT)
                .execute(Tuple.of(currency, validFrom, rate))
                .map(rows -> rates(rows).getFirst()));
    }

    /** Whether there was such a rate. */
    Uni<Boolean> remove(String currency, LocalDate validFrom) {
        return attributed(connection -> connection
                .preparedQuery(REMOVE)
                .execute(Tuple.of(currency, validFrom))
                .map(rows -> rows.rowCount() > 0));
    }

    /** By currency and day, behind a place; null for the list's begin. */
    Uni<List<ExchangeRateView>> list(String currency, String afterCurrency, LocalDate afterDay, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(currency, afterCurrency, afterDay, limit))
                .map(ExchangeRateStore::rates);
    }

    Uni<RevenueSettingsView> settings() {
        return pool.query(SETTINGS).execute().map(rows -> settings(rows).getFirst());
    }

    /** The settings after it; null where they are of another version. */
    Uni<RevenueSettingsView> set(String reportingCurrency, Long version) {
        return attributed(connection -> connection
                .preparedQuery(SET)
                .execute(Tuple.of(reportingCurrency, version))
                .map(rows -> settings(rows).stream().findFirst().orElse(null)));
    }

    private <T> Uni<T> attributed(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(connection -> audit.attribute(connection).chain(() -> work.apply(connection)));
    }

    private static List<RevenueSettingsView> settings(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new RevenueSettingsView(row.getString("reporting_currency"), row.getLong("version")))
                .toList();
    }

    private static List<ExchangeRateView> rates(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new ExchangeRateView(
                        row.getString("currency"),
                        row.getLocalDate("valid_from"),
                        Amounts.shortest(row.getBigDecimal("rate")),
                        row.getLong("version")))
                .toList();
    }
}
