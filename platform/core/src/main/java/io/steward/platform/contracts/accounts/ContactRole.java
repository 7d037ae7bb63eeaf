package io.steward.platform.contracts.accounts;

/** What a contact is at its account. */
public enum ContactRole {
    CHAMPION,
    EXECUTIVE_SPONSOR,
    ADMIN,
    USER,
    BILLING,
    DECISION_MAKER
}
