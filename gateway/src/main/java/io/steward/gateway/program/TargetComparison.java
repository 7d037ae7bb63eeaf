package io.steward.gateway.program;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("Which side of the target is the good one.")
public enum TargetComparison {
    @Description("The metric is to be this or more.")
    AT_LEAST,

    @Description("The metric is to be this or less.")
    AT_MOST;

    static TargetComparison of(io.steward.platform.contracts.accounts.MetricTarget.Comparison value) {
        return value == null ? null : valueOf(value.name());
    }
}
