package io.steward.platform.contracts.accounts;

/** By what the figures of revenue are told apart; segment and owner are those of today. */
public enum RevenueGrouping {
    NONE,
    SEGMENT,
    OWNER,
    /** The month in which the account began. */
    START_COHORT
}
