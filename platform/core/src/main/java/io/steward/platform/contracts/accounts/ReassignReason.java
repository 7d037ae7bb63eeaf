package io.steward.platform.contracts.accounts;

/** Why an account needs another owner. */
public enum ReassignReason {

    /** The owner was deleted, locked out, or lost every role of staff. */
    OWNER_LEFT,

    /** Nobody of this name has ever been seen. */
    UNKNOWN_OWNER
}
