package io.steward.accounts.segmentation;

/** Why all accounts are looked at. */
enum EvaluationCause {
    /** Rules were published. */
    PUBLISHED,
    /** A new day began, or rates of currencies changed. */
    DUE,
    /** Somebody wants to know what rules would do; nothing is moved. */
    PREVIEW
}
