package io.steward.platform.contracts.messages;

/** The ways that a message takes. */
public enum Channel {
    EMAIL,
    IN_APP
}
