package io.steward.gateway.plan;

import org.eclipse.microprofile.graphql.Description;

/** What a person says of a milestone; the names are those of REST. */
@Description("What a person says of a milestone.")
public enum PlanMilestoneMark {
    @Description("It is to be done.")
    OPEN,

    @Description("It is done.")
    DONE,

    @Description("It is not wanted any more.")
    DROPPED
}
