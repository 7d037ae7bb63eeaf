package io.steward.accounts.revenue;

import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.accounts.RevenueMonth;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Works out the figures of a month from its sums. */
final class RevenueFigures {

    private static final int RATIO_DECIMALS = 4;
    private static final int MONEY_DECIMALS = 2;

    private RevenueFigures() {}

    static RevenueMonth of(Row row) {
        BigDecimal start = row.getBigDecimal("mrr_start");
        BigDecimal begun = amount(row, "new_mrr");
        BigDecimal back = amount(row, "reactivation_mrr");
        BigDecimal expansion = amount(row, "expansion_mrr");
        BigDecimal contraction = amount(row, "contraction_mrr");
        BigDecimal churn = amount(row, "churn_mrr");
        long accounts = row.getLong("accounts_start");
        long churned = count(row, "accounts_churned");
        long expanded = count(row, "accounts_expanded");
        BigDecimal average = over(start, BigDecimal.valueOf(accounts), MONEY_DECIMALS);
        BigDecimal revenueChurn = ratio(churn.negate(), start);
        String group = row.getString("grp");
        return new RevenueMonth(
                row.getString("month"),
                group.isEmpty() ? null : group,
                money(start),
                money(begun),
                money(back),
                money(expansion),
                money(contraction),
                money(churn),
                money(start.add(begun).add(back).add(expansion).add(contraction).add(churn)),
                accounts,
                count(row, "accounts_new"),
                count(row, "accounts_reactivated"),
                churned,
                expanded,
                ratio(start.add(expansion).add(contraction).add(churn), start),
                ratio(start.add(contraction).add(churn), start),
                revenueChurn == null ? null : ratio(BigDecimal.valueOf(churned), BigDecimal.valueOf(accounts)),
                revenueChurn,
                ratio(BigDecimal.valueOf(expanded), BigDecimal.valueOf(accounts)),
                average,
                average == null || churn.signum() == 0
                        ? null
                        : over(average.multiply(start), churn.negate(), MONEY_DECIMALS));
    }

    private static BigDecimal amount(Row row, String column) {
        BigDecimal amount = row.getBigDecimal(column);
        return amount == null ? BigDecimal.ZERO : amount;
    }

    private static long count(Row row, String column) {
        Long count = row.getLong(column);
        return count == null ? 0 : count;
    }

    private static BigDecimal money(BigDecimal amount) {
        return Amounts.shortest(amount.setScale(MONEY_DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return over(part, whole, RATIO_DECIMALS);
    }

    private static BigDecimal over(BigDecimal part, BigDecimal whole, int decimals) {
        return whole.signum() == 0 ? null : Amounts.shortest(part.divide(whole, decimals, RoundingMode.HALF_UP));
    }
}
