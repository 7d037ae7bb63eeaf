package io.steward.gateway.revenue;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The revenue of a month, in the graph. */
@Description("The revenue of a month, in the reporting currency.")
public record RevenueMonth(
        @NonNull @Description("The month, for example `2026-01`.")
        String month,

        @Description("Null where figures are not told apart, and for accounts without a value.")
        String group,

        @Description("Revenue at its start.") BigDecimal mrrStart,

        @Description("Of accounts that had none at the start of the month and never before.")
        BigDecimal newMrr,

        @Description("Of accounts that came back in the month.")
        BigDecimal reactivationMrr,

        @Description("More from those who were there.") BigDecimal expansionMrr,

        @Description("Less from those who stayed; zero or less.")
        BigDecimal contractionMrr,

        @Description("Of those who left; zero or less.") BigDecimal churnMrr,

        @Description("Revenue at its end.") BigDecimal mrrEnd,

        @Description("Accounts with revenue at its start.") int accountsStart,

        @Description("Accounts that came.") int accountsNew,

        @Description("Accounts that came back.") int accountsReactivated,

        @Description("Accounts that left.") int accountsChurned,

        @Description("Accounts that were there at the start and pay more by an expansion.")
        int accountsExpanded,

        @Description(
                "Start, expansion, contraction and churn, over start; null where there was nothing. Target: above 1.")
        BigDecimal netRevenueRetention,

        @Description("Start, contraction and churn, over start.")
        BigDecimal grossRevenueRetention,

        @Description("Accounts that left, over those at the start.")
        BigDecimal logoChurn,

        @Description("Revenue that left with them, over that at the start.")
        BigDecimal revenueChurn,

        @Description("Accounts that expanded, over those at the start. Target: above 0.2.")
        BigDecimal expansionRate,

        @Description("Average revenue per account at the start.")
        BigDecimal averageRevenuePerAccount,

        @Description("Average revenue per account over the revenue churn of the month; null where none left.")
        BigDecimal lifetimeValue) {

    static RevenueMonth of(io.steward.platform.contracts.accounts.RevenueMonth month) {
        return new RevenueMonth(
                month.month(),
                month.group(),
                month.mrrStart(),
                month.newMrr(),
                month.reactivationMrr(),
                month.expansionMrr(),
                month.contractionMrr(),
                month.churnMrr(),
                month.mrrEnd(),
                Math.toIntExact(month.accountsStart()),
                Math.toIntExact(month.accountsNew()),
                Math.toIntExact(month.accountsReactivated()),
                Math.toIntExact(month.accountsChurned()),
                Math.toIntExact(month.accountsExpanded()),
                month.netRevenueRetention(),
                month.grossRevenueRetention(),
                month.logoChurn(),
                month.revenueChurn(),
                month.expansionRate(),
                month.averageRevenuePerAccount(),
                month.lifetimeValue());
    }
}
