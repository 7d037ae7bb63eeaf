package io.steward.accounts.revenue;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.RevenueGrouping;
import io.steward.platform.contracts.accounts.RevenueMetricsView.WithoutRate;
import io.steward.platform.contracts.accounts.RevenueMonth;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Computes the figures of all months in one statement. A month's amounts, those at its start included, are converted by
 * that month's rate: the latest that is valid before its end, or the first one for the months before it. So a rate that
 * moves is neither expansion nor churn.
 */
@ApplicationScoped
class RevenueMetricsStore {

    /**
     * The sign of an amount tells for the kinds that begin or end revenue whether there is an account more or less, for
     * their reversals too.
     */
    private static final String STATEMENT = """
            WITH span AS (
                SELECT month::date AS month, (month + interval '1 month')::date AS next
                  FROM generate_series($1::date, $2::date, interval '1 month') AS month
            ), opening AS (
                SELECT {group} AS grp, movement.currency, sum(amount) AS net,
                       sum(sign(amount)) FILTER (WHERE kind NOT IN ('EXPANSION', 'CONTRACTION')) AS accounts
                  FROM revenue_movements AS movement JOIN accounts AS account ON account.id = movement.account_id
                 WHERE effective_on < $1
                 GROUP BY 1, 2
            ), moved AS (
                SELECT movement.account_id, {group} AS grp, movement.currency,
                       date_trunc('month', effective_on)::date AS month, sum(amount) AS net,
                       sum(amount) FILTER (WHERE kind = 'NEW') AS begun,
                       sum(amount) FILTER (WHERE kind = 'REACTIVATION') AS back,
                       sum(amount) FILTER (WHERE kind = 'EXPANSION') AS expansion,
                       sum(amount) FILTER (WHERE kind = 'CONTRACTION') AS contraction,
                       sum(amount) FILTER (WHERE kind = 'CHURN') AS churn,
                       sum(amount) FILTER (WHERE kind = 'CURRENCY_CHANGE') AS change,
                       sum(sign(amount)) FILTER (WHERE kind NOT IN ('EXPANSION', 'CONTRACTION')) AS accounts
                  FROM revenue_movements AS movement JOIN accounts AS account ON account.id = movement.account_id
                 WHERE effective_on >= $1 AND effective_on < $2::date + interval '1 month'
                 GROUP BY 1, 2, 3, 4
            ), flow AS (
                SELECT grp, currency, month, sum(net) AS net, sum(accounts) AS accounts FROM moved GROUP BY 1, 2, 3
            ), places AS (
                SELECT grp, currency FROM opening UNION SELECT grp, currency FROM flow
            ), rates AS (
                SELECT place.currency, span.month,
                       CASE WHEN place.currency = $3 THEN 1 ELSE coalesce(
                           (SELECT rate FROM exchange_rates
                             WHERE currency = place.currency AND valid_from < span.next
                             ORDER BY valid_from DESC LIMIT 1),
                           (SELECT rate FROM exchange_rates
                             WHERE currency = place.currency ORDER BY valid_from LIMIT 1)) END AS rate
                  FROM (SELECT DISTINCT currency FROM places) AS place CROSS JOIN span
            ), starts AS (
                SELECT grp, currency, month,
                       coalesce(opening.net, 0) + coalesce(sum(flow.net) OVER earlier, 0) AS net,
                       coalesce(opening.accounts, 0) + coalesce(sum(flow.accounts) OVER earlier, 0) AS accounts
                  FROM places CROSS JOIN span
                  LEFT JOIN opening USING (grp, currency)
                  LEFT JOIN flow USING (grp, currency, month)
                WINDOW earlier AS (PARTITION BY grp, currency ORDER BY month
                                   ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
            ), started AS (
                SELECT grp, month, sum(net * rate) AS mrr, sum(accounts) AS accounts
                  FROM starts JOIN rates USING (currency, month) WHERE rate IS NOT NULL GROUP BY 1, 2
            ), by_account AS (
                SELECT grp, month, account_id,
                       coalesce(sum(begun * rate), 0) AS begun, coalesce(sum(back * rate), 0) AS back,
                       coalesce(sum(expansion * rate), 0) + greatest(coalesce(sum(change * rate), 0), 0) AS expansion,
                       coalesce(sum(contraction * rate), 0) + least(coalesce(sum(change * rate), 0), 0) AS contraction,
                       coalesce(sum(churn * rate), 0) AS churn
                  FROM moved JOIN rates USING (currency, month) WHERE rate IS NOT NULL GROUP BY 1, 2, 3
            ), ended AS (
                SELECT grp, month,
                       sum(begun + CASE WHEN begun > 0 THEN expansion + contraction ELSE 0 END) AS new_mrr,
                       sum(back + CASE WHEN begun <= 0 AND back > 0 THEN expansion + contraction ELSE 0 END)
                           AS reactivation_mrr,
                       sum(expansion) FILTER (WHERE begun <= 0 AND back <= 0) AS expansion_mrr,
                       sum(contraction) FILTER (WHERE begun <= 0 AND back <= 0) AS contraction_mrr,
                       sum(churn) AS churn_mrr,
                       count(*) FILTER (WHERE begun > 0) AS accounts_new,
                       count(*) FILTER (WHERE begun <= 0 AND back > 0) AS accounts_reactivated,
                       count(*) FILTER (WHERE churn < 0) AS accounts_churned,
                       count(*) FILTER (WHERE begun <= 0 AND back <= 0 AND expansion > 0) AS accounts_expanded
                  FROM by_account GROUP BY 1, 2
            )
            SELECT to_char(month, 'YYYY-MM') AS month, grp, started.mrr AS mrr_start,
                   started.accounts::bigint AS accounts_start,
                   new_mrr, reactivation_mrr, expansion_mrr, contraction_mrr, churn_mrr,
                   accounts_new, accounts_reactivated, accounts_churned, accounts_expanded
              FROM started LEFT JOIN ended USING (grp, month)
             ORDER BY started.month, grp""";

    private static final String WITHOUT_RATE = """
            SELECT mrr_currency, count(*) AS accounts, sum(mrr_amount) AS mrr_amount
              FROM accounts
             WHERE mrr_amount > 0 AND stage <> 'CHURNED' AND mrr_currency <> $1
               AND NOT EXISTS (SELECT FROM exchange_rates WHERE currency = mrr_currency)
             GROUP BY mrr_currency ORDER BY mrr_currency""";

    private final Pool pool;

    RevenueMetricsStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<RevenueMonth>> months(YearMonth from, YearMonth to, RevenueGrouping by, String reportingCurrency) {
        return pool.preparedQuery(STATEMENT.replace("{group}", expression(by)))
                .execute(Tuple.of(from.atDay(1), to.atDay(1), reportingCurrency))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RevenueFigures::of)
                        .toList());
    }

    /** In SQL over a row named {@code account}; empty for none. */
    private static String expression(RevenueGrouping by) {
        return switch (by) {
            case NONE -> "''";
            case SEGMENT -> "coalesce(account.segment, '')";
            case OWNER -> "coalesce(account.owner, '')";
            case START_COHORT -> "to_char(coalesce(account.started_on, account.created_at::date), 'YYYY-MM')";
        };
    }

    Uni<List<WithoutRate>> withoutRate(String reportingCurrency) {
        return pool.preparedQuery(WITHOUT_RATE)
                .execute(Tuple.of(reportingCurrency))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new WithoutRate(
                                row.getLong("accounts"),
                                new Money(
                                        Amounts.shortest(row.getBigDecimal("mrr_amount")),
                                        row.getString("mrr_currency"))))
                        .toList());
    }
}
