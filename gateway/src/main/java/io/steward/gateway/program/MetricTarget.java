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

        @Description("Its unit, for example `%`.") String unit) {

    static MetricTarget of(io.steward.platform.contracts.accounts.MetricTarget target) {
        return new MetricTarget(
                target.metric(), TargetComparison.of(target.comparison()), target.target(), target.unit());
    }
}
