package io.steward.platform.contracts.accounts;

/** Whether a success plan is being worked on, or how it ended. */
public enum SuccessPlanStatus {
    ACTIVE,
    /** It was carried out to its end. */
    COMPLETED,
    /** It was given up. */
    ABANDONED
}
