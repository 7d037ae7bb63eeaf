package io.steward.accounts.ownership;

/** Whose accounts are spread anew. */
enum RebalancingScope {
    /** Of everybody, each within the pool. */
    ALL,
    /** Of the people of one pool. */
    POOL,
    /** All accounts of one person go to others. */
    PERSON,
    /** Accounts that nobody owns go to somebody. */
    WITHOUT_OWNER
}
