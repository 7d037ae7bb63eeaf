package io.steward.gateway.lifecycle;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("Why a customer left.")
public enum ChurnReason {
    @Description("It costs too much.")
    PRICE,

    @Description("Something is missing.")
    MISSING_FEATURE,

    @Description("It was not used.")
    LOW_USAGE,

    @Description("It did not help.")
    NO_VALUE,

    @Description("Somebody else won.")
    COMPETITOR,

    @Description("They were not helped.")
    SUPPORT,

    @Description("Whoever spoke for us left.")
    CHAMPION_LEFT,

    @Description("They did not pay.")
    NON_PAYMENT,

    @Description("They are no more.")
    OUT_OF_BUSINESS,

    @Description("Something else.")
    OTHER;

    static ChurnReason of(io.steward.platform.contracts.accounts.ChurnReason value) {
        return value == null ? null : valueOf(value.name());
    }
}
