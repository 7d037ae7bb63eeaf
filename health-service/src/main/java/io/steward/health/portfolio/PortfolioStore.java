package io.steward.health.portfolio;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;

/** Adds up accounts by band and currency. */
@ApplicationScoped
class PortfolioStore {

    private static final String SUMS = """
            SELECT coalesce(health.band, 'UNKNOWN') AS band, account.mrr_currency AS currency, count(*) AS accounts,
                   sum(account.mrr_amount) AS mrr
              FROM known_accounts AS account
              LEFT JOIN account_health AS health USING (account_id)
             WHERE account.stage IS DISTINCT FROM 'CHURNED' AND account.merged_into IS NULL
             GROUP BY 1, 2 ORDER BY 1, 2""";

    private final Pool pool;

    PortfolioStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * The accounts of one band and one currency.
     *
     * @param currency null for accounts whose revenue is unknown
     * @param mrr null for accounts whose revenue is unknown
     */
    record Sum(String band, String currency, long accounts, BigDecimal mrr) {}

    Uni<List<Sum>> sums() {
        return pool.query(SUMS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PortfolioStore::sum)
                        .toList());
    }

    private static Sum sum(Row row) {
        return new Sum(
                row.getString("band"), row.getString("currency"), row.getLong("accounts"), row.getBigDecimal("mrr"));
    }
}
