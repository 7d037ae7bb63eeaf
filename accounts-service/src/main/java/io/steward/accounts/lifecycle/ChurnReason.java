package io.steward.accounts.lifecycle;

/** Why a customer left. */
enum ChurnReason {
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
