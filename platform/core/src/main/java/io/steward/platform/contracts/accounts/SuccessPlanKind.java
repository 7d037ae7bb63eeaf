package io.steward.platform.contracts.accounts;

/** What a success plan is for; an account has at most one active plan of each kind. */
public enum SuccessPlanKind {
    /** From the contract to habits: the first weeks. */
    ONBOARDING,

    /** The outcomes that the product was bought for. */
    SUCCESS,

    /** From proof of value to a signed contract. */
    RENEWAL,

    /** More of what helps. */
    EXPANSION
}
