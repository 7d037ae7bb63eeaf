package io.steward.platform.contracts.accounts;

import io.steward.platform.contracts.Money;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The figures of revenue over some months, in the reporting currency at the rates of each month. */
public record RevenueMetricsView(
        String reportingCurrency,

        @Schema(description = "By month and, in it, by group.")
        List<RevenueMonth> months,

        @Schema(description = "Revenue of today in currencies without any rate: it is in none of the figures above.")
        List<WithoutRate> withoutRate) {

    /** Accounts whose currency has no rate. */
    public record WithoutRate(long accounts, Money mrr) {}
}
