package io.steward.gateway.plan;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("Whether a success plan is being worked on, or how it ended.")
public enum SuccessPlanStatus {
    @Description("It is being worked on.")
    ACTIVE,

    @Description("It was carried out to its end.")
    COMPLETED,

    @Description("It was given up.")
    ABANDONED;

    static SuccessPlanStatus of(io.steward.platform.contracts.accounts.SuccessPlanStatus value) {
        return value == null ? null : valueOf(value.name());
    }
}
