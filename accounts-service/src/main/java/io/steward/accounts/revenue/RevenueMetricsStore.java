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
     * Where an account moved in one currency within a month, its amounts are added up before they are converted. Where
     * it moved in several, they are converted first: only then is it known whether it grew.
     */
    private static final String STATEMENT = """
            WITH span AS (
                SELECT month::date AS month, (month + interval '1 month')::date AS next
                  FROM generate_series($1::date, $2::date, interval '1 month') AS month
            ), flow AS (
                SELECT {group} AS grp, moved.currency, moved.month, sum(net) AS net, sum(accounts) AS accounts,
                       sum(begun) FILTER (WHERE NOT mixed) AS begun,
                       sum(coalesce(expansion, 0) + coalesce(contraction, 0)) FILTER (WHERE alone AND begun > 0)
                           AS begun_and_moved,
                       sum(back) FILTER (WHERE NOT mixed) AS back,
                       sum(coalesce(expansion, 0) + coalesce(contraction, 0))
                           FILTER (WHERE alone AND back > 0 AND (begun > 0) IS NOT TRUE) AS back_and_moved,
                       sum(expansion) FILTER (WHERE alone AND stays) AS expansion,
                       sum(contraction) FILTER (WHERE alone AND stays) AS contraction,
                       sum(churn) FILTER (WHERE NOT mixed) AS churn,
                       count(*) FILTER (WHERE NOT mixed AND begun > 0) AS accounts_new,
                       count(*) FILTER (WHERE NOT mixed AND back > 0 AND (begun > 0) IS NOT TRUE)
                           AS accounts_reactivated,
                       count(*) FILTER (WHERE NOT mixed AND churn < 0) AS accounts_churned,
                       count(*) FILTER (WHERE alone AND stays AND expansion > 0) AS accounts_expanded
                  FROM (SELECT revenue_months.*,
                               NOT mixed AND (expansion IS NOT NULL OR contraction IS NOT NULL) AS alone,
                               (begun > 0) IS NOT TRUE AND (back > 0) IS NOT TRUE AS stays
                          FROM revenue_months WHERE month <= $2) AS moved
                  JOIN accounts AS account ON account.id = moved.account_id
                 GROUP BY 1, 2, 3
            ), opening AS (
                SELECT grp, currency, sum(net) AS net, sum(accounts) AS accounts FROM flow WHERE month < $1 GROUP BY 1, 2
            ), places AS (
                SELECT DISTINCT grp, currency FROM flow
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
            ), mixed AS (
                SELECT {group} AS grp, moved.month, moved.account_id,
                       coalesce(sum(begun * rate), 0) AS begun, coalesce(sum(back * rate), 0) AS back,
                       coalesce(sum(expansion * rate), 0) + greatest(coalesce(sum(change * rate), 0), 0) AS expansion,
                       coalesce(sum(contraction * rate), 0) + least(coalesce(sum(change * rate), 0), 0) AS contraction,
                       coalesce(sum(churn * rate), 0) AS churn
                  FROM revenue_months AS moved
                  JOIN accounts AS account ON account.id = moved.account_id
                  JOIN rates USING (currency, month)
                 WHERE mixed AND rate IS NOT NULL
                 GROUP BY 1, 2, 3
            ), parts AS (
                SELECT grp, month,
                       sum(rate * (coalesce(begun, 0) + coalesce(begun_and_moved, 0))) AS new_mrr,
                       sum(rate * (coalesce(back, 0) + coalesce(back_and_moved, 0))) AS reactivation_mrr,
                       sum(rate * expansion) AS expansion_mrr, sum(rate * contraction) AS contraction_mrr,
                       sum(rate * churn) AS churn_mrr, sum(accounts_new) AS accounts_new,
                       sum(accounts_reactivated) AS accounts_reactivated, sum(accounts_churned) AS accounts_churned,
                       sum(accounts_expanded) AS accounts_expanded
                  FROM flow JOIN rates USING (currency, month) WHERE rate IS NOT NULL GROUP BY 1, 2
                 UNION ALL
                SELECT grp, month,
                       sum(begun + CASE WHEN begun > 0 THEN expansion + contraction ELSE 0 END),
                       sum(back + CASE WHEN begun <= 0 AND back > 0 THEN expansion + contraction ELSE 0 END),
                       sum(expansion) FILTER (WHERE begun <= 0 AND back <= 0),
                       sum(contraction) FILTER (WHERE begun <= 0 AND back <= 0),
                       sum(churn),
                       count(*) FILTER (WHERE begun > 0),
                       count(*) FILTER (WHERE begun <= 0 AND back > 0),
                       count(*) FILTER (WHERE churn < 0),
                       count(*) FILTER (WHERE begun <= 0 AND back <= 0 AND expansion > 0)
                  FROM mixed GROUP BY 1, 2
            ), ended AS (
                SELECT grp, month, sum(new_mrr) AS new_mrr, sum(reactivation_mrr) AS reactivation_mrr,
                       sum(expansion_mrr) AS expansion_mrr, sum(contraction_mrr) AS contraction_mrr,
                       sum(churn_mrr) AS churn_mrr, sum(accounts_new)::bigint AS accounts_new,
                       sum(accounts_reactivated)::bigint AS accounts_reactivated,
                       sum(accounts_churned)::bigint AS accounts_churned,
                       sum(accounts_expanded)::bigint AS accounts_expanded
                  FROM parts GROUP BY 1, 2
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
