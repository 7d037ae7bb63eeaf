package io.steward.platform.contracts.accounts;

/** Where an account stands on its journey. */
public enum Stage {
    ONBOARDING,
    ADOPTION,
    VALUE_REALIZATION,
    RETENTION,
    RENEWAL,
    EXPANSION,
    ADVOCACY,
    CHURNED
}
