package io.steward.platform.contracts.accounts;

/** Why an account came into a stage. */
public enum StageCause {
    /** It came with the account. */
    CREATED,

    /** Somebody stated it as part of the account's content: an upsert, a patch, an import. */
    STATED,

    /** Somebody moved the account, and said why. */
    MOVED,

    /** A rule moved it. */
    RULE
}
