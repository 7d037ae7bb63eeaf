package io.steward.platform.contracts.accounts;

/** How soon somebody should look at an account. */
public enum Priority {
    LOW,
    MEDIUM,
    HIGH,
    URGENT
}
