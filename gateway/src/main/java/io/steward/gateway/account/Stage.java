package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;

/** Stage in the graph; the names are those of REST. */
@Description("Where an account stands on its journey.")
public enum Stage {
    @Description("On the way to the first value.")
    ONBOARDING,
    @Description("Building habits and further use cases.")
    ADOPTION,
    @Description("The outcome becomes measurable.")
    VALUE_REALIZATION,
    @Description("Value is kept.")
    RETENTION,
    @Description("The contract is about to renew.")
    RENEWAL,
    @Description("Room for more.")
    EXPANSION,
    @Description("Speaks for the product.")
    ADVOCACY,
    @Description("Gone.")
    CHURNED;

    /** Null for null. */
    public static Stage of(io.steward.platform.contracts.accounts.Stage stage) {
        return stage == null ? null : valueOf(stage.name());
    }
}
