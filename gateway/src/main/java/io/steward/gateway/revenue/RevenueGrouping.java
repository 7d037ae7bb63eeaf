package io.steward.gateway.revenue;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("By what the figures of revenue are told apart; segment and owner are those of today.")
public enum RevenueGrouping {
    @Description("Not at all.")
    NONE,

    @Description("Segment.")
    SEGMENT,

    @Description("Owner.")
    OWNER,

    @Description("The month in which the account began.")
    START_COHORT;

    static RevenueGrouping of(io.steward.platform.contracts.accounts.RevenueGrouping value) {
        return value == null ? null : valueOf(value.name());
    }
}
