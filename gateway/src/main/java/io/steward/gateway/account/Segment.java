package io.steward.gateway.account;

import org.eclipse.microprofile.graphql.Description;

/** Segment in the graph; the names are those of REST. */
@Description("The segment of an account, which decides its engagement model.")
public enum Segment {
    @Description("High-touch, with a dedicated customer success manager.")
    ENTERPRISE,
    @Description("Pooled: people and automation.")
    MID_MARKET,
    @Description("Mostly automated.")
    SMB,
    @Description("Fully automated.")
    SELF_SERVE;

    static Segment of(io.steward.platform.contracts.accounts.Segment segment) {
        return segment == null ? null : valueOf(segment.name());
    }
}
