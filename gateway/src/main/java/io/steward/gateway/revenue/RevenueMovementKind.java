package io.steward.gateway.revenue;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("Why the revenue of an account moved.")
public enum RevenueMovementKind {
    @Description("The first revenue of an account.")
    NEW,

    @Description("More than before.")
    EXPANSION,

    @Description("Less than before.")
    CONTRACTION,

    @Description("All of it is gone.")
    CHURN,

    @Description("Revenue again, after all of it was gone.")
    REACTIVATION,

    @Description("The account pays in another currency: one movement out, one in.")
    CURRENCY_CHANGE;

    static RevenueMovementKind of(io.steward.platform.contracts.accounts.MovementKind value) {
        return value == null ? null : valueOf(value.name());
    }
}
