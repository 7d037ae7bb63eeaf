package io.steward.gateway.plan;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("What a success plan is for.")
public enum SuccessPlanKind {
    @Description("From the contract to habits: the first weeks.")
    ONBOARDING,

    @Description("The outcomes that the product was bought for.")
    SUCCESS,

    @Description("From proof of value to a signed contract.")
    RENEWAL,

    @Description("More of what helps.")
    EXPANSION;

    static SuccessPlanKind of(io.steward.platform.contracts.accounts.SuccessPlanKind value) {
        return value == null ? null : valueOf(value.name());
    }
}
