package io.steward.platform.contracts.accounts;

/** How much an outcome means for the success of its plan. */
public enum OutcomeRank {
    /** What the customer bought for; weighs twice. */
    PRIMARY,
    SECONDARY
}
