package io.steward.gateway.revenue;

import io.steward.platform.contracts.accounts.RevenueSettingsView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** How figures of revenue are told, in the graph. */
@Description("How figures of revenue are told.")
public record RevenueSettings(
        @NonNull @Description("ISO 4217 code, for example `EUR`.")
        String reportingCurrency,

        @Description("Rises by one with every change; the entity tag in REST.")
        int version) {

    static RevenueSettings of(RevenueSettingsView view) {
        return new RevenueSettings(view.reportingCurrency(), Math.toIntExact(view.version()));
    }
}
