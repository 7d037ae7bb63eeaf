package io.steward.platform.contracts.accounts;

/** What people write down in a timeline. All but a note are a contact with the customer. */
public enum ActivityKind {
    NOTE,
    CALL,
    MEETING,
    EMAIL
}
