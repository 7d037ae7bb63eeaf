package io.steward.accounts.ownership;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How owners are found, as it stands. */
@Schema(name = "OwnershipSettings")
record OwnershipSettings(
        boolean automatic,
        List<Bound> revenueWeights,
        BigDecimal unknownRevenueWeight,
        List<Bound> riskFactors,
        BigDecimal unknownRiskFactor,
        int defaultCapacity,
        int evenWithinPercent,
        List<AssignmentRule> rules,
        long version) {

    double evenWithin() {
        return evenWithinPercent / 100.0;
    }
}
