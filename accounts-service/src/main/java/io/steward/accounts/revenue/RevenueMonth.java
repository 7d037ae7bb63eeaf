package io.steward.accounts.revenue;

import io.steward.accounts.rules.Amounts;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The revenue of a month. Ratios are of the revenue, or of the accounts, at its start; each is null where there was none:
 * nothing divided by nothing says nothing.
 */
@Schema(name = "RevenueMonth")
record RevenueMonth(
        @Schema(examples = "2026-01") String month,

        @Schema(description = "Null where figures are not told apart, and for accounts without a value.")
        String group,

        BigDecimal mrrStart,

        @Schema(description = "Of accounts that had no revenue at the start of the month and never before.")
        BigDecimal newMrr,

        @Schema(description = "Of accounts that came back in the month.")
        BigDecimal reactivationMrr,

        BigDecimal expansionMrr,

        @Schema(description = "Zero or less.") BigDecimal contractionMrr,

        @Schema(description = "Zero or less.") BigDecimal churnMrr,

        BigDecimal mrrEnd,
        long accountsStart,
        long accountsNew,
        long accountsReactivated,
        long accountsChurned,

        @Schema(description = "That were there at the start and pay more by an expansion.")
        long accountsExpanded,

        @Schema(
                description =
                        "Net revenue retention: start, expansion, contraction and churn, over start. Target: above 1.")
        BigDecimal netRevenueRetention,

        @Schema(description = "Gross revenue retention: start, contraction and churn, over start.")
        BigDecimal grossRevenueRetention,

        @Schema(description = "Accounts that left, over those at the start.")
        BigDecimal logoChurn,

        @Schema(description = "Revenue that left with them, over that at the start.")
        BigDecimal revenueChurn,

        @Schema(description = "Accounts that expanded, over those at the start. Target: above 0.2.")
        BigDecimal expansionRate,

        @Schema(description = "Average revenue per account at the start.")
        BigDecimal averageRevenuePerAccount,

        @Schema(description = "Average revenue per account over the revenue churn of the month; null where none left.")
        BigDecimal lifetimeValue) {

    private static final int RATIO_DECIMALS = 4;
    private static final int MONEY_DECIMALS = 2;

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
