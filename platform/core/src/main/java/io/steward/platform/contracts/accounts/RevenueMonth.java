package io.steward.platform.contracts.accounts;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The revenue of a month. Ratios are of the revenue, or of the accounts, at its start; each is null where there was none:
 * nothing divided by nothing says nothing.
 */
public record RevenueMonth(
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
        BigDecimal lifetimeValue) {}
