package io.steward.accounts.ownership;

/** How far a rebalancing is. */
enum RebalancingStatus {
    /** It waits for somebody to decide; nothing has changed. */
    PROPOSED,
    /** Its lines are being applied. */
    APPLYING,
    /** Every line is applied or skipped. */
    APPLIED,
    /** Somebody decided against it. */
    DISMISSED
}
