package io.steward.accounts.transfer;

/** Where an import stands. It only ever goes forward. */
enum ImportStatus {
    /** Its parts are being sent. */
    RECEIVING,

    /** It is complete and being worked through. */
    RUNNING,

    /** Every row was done or refused. */
    COMPLETED,

    /** It cannot go on; rows before the fault are done. */
    FAILED,

    /** Somebody stopped it; rows before that are done. */
    CANCELLED
}
