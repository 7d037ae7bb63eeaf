package io.steward.platform.contracts.accounts;

/** Why a customer left. */
public enum ChurnReason {
    PRICE,
    MISSING_FEATURE,
    LOW_USAGE,
    NO_VALUE,
    COMPETITOR,
    SUPPORT,
    CHAMPION_LEFT,
    NON_PAYMENT,
    OUT_OF_BUSINESS,
    OTHER
}
