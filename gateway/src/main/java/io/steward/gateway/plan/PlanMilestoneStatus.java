package io.steward.gateway.plan;

import org.eclipse.microprofile.graphql.Description;

/** Values in the graph; the names are those of REST. */
@Description("Where a milestone of a success plan stands.")
public enum PlanMilestoneStatus {
    @Description("To be done, and its day has not passed.")
    OPEN,

    @Description("To be done, and its day has passed in UTC.")
    OVERDUE,

    @Description("It is done.")
    DONE,

    @Description("It was open when its plan ended.")
    MISSED,

    @Description("It is not wanted any more.")
    DROPPED;

    static PlanMilestoneStatus of(io.steward.platform.contracts.accounts.PlanMilestoneStatus value) {
        return value == null ? null : valueOf(value.name());
    }
}
