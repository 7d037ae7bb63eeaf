package io.steward.gateway.program;

import java.math.BigDecimal;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What a metric must be for success. */
@Input("MetricTargetInput")
@Description("What a metric must be for success.")
public record MetricTargetInput(
        @NonNull @Name("metric") @Description("What is measured.")
        String metric,

        @NonNull @Name("comparison") @Description("Which side of the target is the good one.")
        TargetComparison comparison,

        @NonNull @Name("target") @Description("The target.") BigDecimal target,

        @Name("unit") @Description("Its unit, for example `%`.")
        String unit,

        @Name("healthMetric") @Description("The health metric that measures it; absent where people do.")
        String healthMetric,

        @Name("ofSeats") @Description("Whether the health metric is taken in percent of the account's seats.")
        Boolean ofSeats) {}
