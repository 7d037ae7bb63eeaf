package io.steward.accounts.staff;

/** Why an account needs another owner. */
enum ReassignReason {

    /** The owner was deleted, locked out, or lost every role of staff. */
    OWNER_LEFT,

    /** Nobody of this name has ever been seen. */
    UNKNOWN_OWNER
}
