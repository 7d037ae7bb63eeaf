package io.steward.accounts.revenue;

import io.steward.accounts.rules.Amounts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In which currency figures of revenue are to be told. */
@Schema(name = "RevenueSettingsRequest")
record RevenueSettingsRequest(
        @Schema(description = "ISO 4217. The rates must be those of this currency.", required = true, examples = "EUR")
        String reportingCurrency)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.check(
                reportingCurrency != null && Amounts.isCurrency(reportingCurrency),
                "#/reportingCurrency",
                "must be an ISO 4217 code such as EUR");
    }
}
