package io.steward.gateway.journey;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("What an account reaches on its way.")
public enum MilestoneKind {
    @Description("The product is set up and used.")
    ACTIVATION,

    @Description("The customer got what was bought for the first time: time to value ends here.")
    FIRST_VALUE,

    @Description("Use went beyond the first use case.")
    ADOPTION_DEPTH,

    @Description("Those who decide agree on what success is.")
    STAKEHOLDER_ALIGNMENT,

    @Description("The outcome was measured and written down.")
    MEASURABLE_OUTCOME;

    /** Null for null. */
    public static MilestoneKind of(io.steward.platform.contracts.accounts.MilestoneKind value) {
        return value == null ? null : valueOf(value.name());
    }
}
