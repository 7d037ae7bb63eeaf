package io.steward.platform.contracts.accounts;

/** What an account reaches on its way (D3). */
public enum MilestoneKind {
    /** The product is set up and used. */
    ACTIVATION,

    /** The customer got what was bought for the first time: time to value ends here. */
    FIRST_VALUE,

    /** Use went beyond the first use case. */
    ADOPTION_DEPTH,

    /** Those who decide agree on what success is. */
    STAKEHOLDER_ALIGNMENT,

    /** The outcome was measured and written down. */
    MEASURABLE_OUTCOME
}
