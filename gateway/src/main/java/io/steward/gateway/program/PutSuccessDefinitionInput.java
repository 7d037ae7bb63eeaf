package io.steward.gateway.program;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** What success is for a type of product, whole. */
@Input("PutSuccessDefinitionInput")
@Description("What success is for a type of product, whole.")
public record PutSuccessDefinitionInput(
        @NonNull @Name("key") @Description("Its key, for example `saas-tool`.")
        String key,

        @Name("expectedVersion")
        @Description(
                "Change only this version: who is late gets `PRECONDITION_FAILED` with the present one. Absent: whichever change comes last stands.")
        Integer expectedVersion,

        @NonNull @Name("productType") @Description("The type of product.")
        String productType,

        @NonNull @Name("success") @Description("What success is.")
        String success,

        @NonNull @Name("measuredBy") @Description("By what it is seen.")
        String measuredBy,

        @NonNull @Name("primaryOutcome") @Description("What the customer wants above all.")
        String primaryOutcome,

        @Name("secondaryOutcomes") @Description("What the customer wants besides; at most 20.")
        List<String> secondaryOutcomes,

        @NonNull @Name("leadingIndicator") @Description("What tells early that it will be.")
        String leadingIndicator,

        @NonNull @Name("targets") @Description("From 1 to 20.")
        List<@NonNull MetricTargetInput> targets) {}
