package io.steward.gateway.plan;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("How much an outcome means for the success of its plan.")
public enum OutcomeRank {
    @Description("What the customer bought for; weighs twice.")
    PRIMARY,

    @Description("What is wanted besides.")
    SECONDARY;

    static OutcomeRank of(io.steward.platform.contracts.accounts.OutcomeRank value) {
        return value == null ? null : valueOf(value.name());
    }
}
