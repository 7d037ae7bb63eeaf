package io.steward.platform.contracts.accounts;

/** Why the revenue of an account moved. */
public enum MovementKind {
    /** The first revenue of an account. */
    NEW,
    EXPANSION,
    CONTRACTION,
    /** All of it is gone. */
    CHURN,
    /** Revenue again, after all of it was gone. */
    REACTIVATION,
    /** The account pays in another currency: one movement out, one in; the difference is expansion or contraction. */
    CURRENCY_CHANGE
}
