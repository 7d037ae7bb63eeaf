package io.steward.accounts.revenue;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one unit of a currency is worth in the reporting currency. */
@Schema(name = "ExchangeRateRequest")
record ExchangeRateRequest(
        @Schema(description = "More than zero, at most ten decimals.", required = true, examples = "0.92")
        BigDecimal rate)
        implements Checked {

    private static final int MOST_DIGITS = 10;

    @Override
    public void check(Faults faults) {
        faults.check(rate != null, "#/rate", "is required");
        if (rate != null) {
            BigDecimal shortest = rate.stripTrailingZeros();
            faults.check(
                    rate.signum() > 0
                            && shortest.scale() <= MOST_DIGITS
                            && shortest.precision() - shortest.scale() <= MOST_DIGITS,
                    "#/rate",
                    "must be more than zero, with at most ten whole digits and ten decimals");
        }
    }
}
