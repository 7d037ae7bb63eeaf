package io.steward.gateway.program;

import io.steward.gateway.graph.Versioned;
import io.steward.platform.contracts.accounts.SuccessDefinitionView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** What success is, in the graph. */
@Description("What success is for a type of product.")
public record SuccessDefinition(
        @Ignore SuccessDefinitionView view,

        @NonNull @Description("Its key, for example `saas-tool`.")
        String key,

        @NonNull @Description("The type of product.") String productType,

        @Description("What success is.") String success,

        @Description("By what it is seen.") String measuredBy,

        @Description("What the customer wants above all.") String primaryOutcome,

        @NonNull @Description("What the customer wants besides.")
        List<@NonNull String> secondaryOutcomes,

        @Description("What tells early that it will be.") String leadingIndicator,

        @NonNull @Description("What metrics must be.") List<@NonNull MetricTarget> targets)
        implements Versioned {

    static SuccessDefinition of(SuccessDefinitionView view) {
        return new SuccessDefinition(
                view,
                view.key(),
                view.productType(),
                view.success(),
                view.measuredBy(),
                view.primaryOutcome(),
                view.secondaryOutcomes(),
                view.leadingIndicator(),
                view.targets().stream().map(MetricTarget::of).toList());
    }

    @Override
    @Description("Rises by one with every change; the entity tag in REST.")
    public int getVersion() {
        return Math.toIntExact(view.version());
    }
}
