package io.steward.gateway.revenue;

import io.steward.platform.contracts.accounts.RevenueMetricsView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Figures of revenue, in the graph. */
@Description("The figures of revenue over some months, at the rates of each month.")
public record RevenueMetrics(
        @NonNull @Description("ISO 4217 code of all figures.")
        String reportingCurrency,

        @NonNull @Description("By month and, in it, by group.")
        List<@NonNull RevenueMonth> months,

        @NonNull @Description("Revenue of today in currencies without any rate.")
        List<@NonNull RevenueWithoutRate> withoutRate) {

    static RevenueMetrics of(RevenueMetricsView view) {
        return new RevenueMetrics(
                view.reportingCurrency(),
                view.months().stream().map(RevenueMonth::of).toList(),
                view.withoutRate().stream().map(RevenueWithoutRate::of).toList());
    }
}
