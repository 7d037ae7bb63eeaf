package io.steward.accounts.listing;

/** Whether archived accounts are in a list. */
enum Archived {
    EXCLUDED,
    INCLUDED,
    ONLY
}
