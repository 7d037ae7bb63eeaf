package io.steward.gateway.segment;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("How customers of a segment learn the product.")
public enum Training {
    @Description("Made for the customer.")
    CUSTOM,

    @Description("Together with other customers.")
    GROUP,

    @Description("By themselves, from the library and the community.")
    SELF_PACED;

    static Training of(io.steward.platform.contracts.accounts.Training value) {
        return value == null ? null : valueOf(value.name());
    }
}
