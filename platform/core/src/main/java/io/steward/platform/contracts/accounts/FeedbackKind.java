package io.steward.platform.contracts.accounts;

/** What a customer's feedback is about; it decides who gets it. */
public enum FeedbackKind {
    PRODUCT_IMPROVEMENT,
    FEATURE_REQUEST,
    BUG,
    PRICING,
    COMPETITOR,
    CONTRACT
}
