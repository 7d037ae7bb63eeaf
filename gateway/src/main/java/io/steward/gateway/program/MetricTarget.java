package io.steward.gateway.program;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A target, in the graph. */
@Description("What a metric must be for success.")
public record MetricTarget(
        @NonNull @Description("What is measured.") String metric,

        @Description("Which side of the target is the good one.")
        TargetComparison comparison,

        @NonNull @Description("The target.") BigDecimal target,

        @Description("Its unit, for example `%`.") String unit,

        @Description("The health metric that measures it; null where people do.")
        String healthMetric,

        @Description("Whether the health metric is taken in percent of the account's seats; null is no.")
        Boolean ofSeats) {

    /** As accounts-service tells it. */
    public static MetricTarget of(io.steward.platform.contracts.accounts.MetricTarget target) {
        return new MetricTarget(
                target.metric(),
                TargetComparison.of(target.comparison()),
                target.target(),
                target.unit(),
                target.healthMetric(),
                target.ofSeats());
    }
}
