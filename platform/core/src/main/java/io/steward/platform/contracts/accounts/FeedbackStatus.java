package io.steward.platform.contracts.accounts;

/** What is to come of feedback or of a feature request. */
public enum FeedbackStatus {
    OPEN,
    PLANNED,
    DONE,
    DECLINED;

    /** Whether it is decided, so that nothing more will come. */
    public boolean isClosed() {
        return this == DONE || this == DECLINED;
    }
}
