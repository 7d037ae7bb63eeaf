package io.steward.accounts.segmentation;

/** How an evaluation stands. */
enum EvaluationStatus {
    RUNNING,
    COMPLETED,
    /** Newer rules were published before it was through: theirs looks at all accounts anew. */
    SUPERSEDED
}
