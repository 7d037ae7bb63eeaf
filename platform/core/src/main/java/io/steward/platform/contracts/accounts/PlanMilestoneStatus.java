package io.steward.platform.contracts.accounts;

/** Where a milestone of a success plan stands; the day decides between OPEN and OVERDUE. */
public enum PlanMilestoneStatus {
    /** To be done, and its day has not passed. */
    OPEN,
    /** To be done, and its day has passed in UTC. */
    OVERDUE,
    DONE,
    /** It was open when its plan ended. */
    MISSED,
    /** It is not wanted any more. */
    DROPPED
}
