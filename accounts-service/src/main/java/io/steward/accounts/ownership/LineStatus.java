package io.steward.accounts.ownership;

/** What is to become, or became, of an account in a rebalancing. */
enum LineStatus {
    /** It is to go to another owner. */
    PROPOSED,
    /** Somebody took it out of the proposal. */
    EXCLUDED,
    /** Nobody was found for it. */
    WITHOUT_PLACE,
    /** It went to the other owner. */
    APPLIED,
    /** It did not, for things had changed since the proposal. */
    SKIPPED
}
