package io.steward.accounts.ownership;

/** Why a line was not applied. */
enum SkipReason {
    /** The account has another owner than it had when this was proposed. */
    OWNER_CHANGED,
    /** The account has churned or is archived. */
    NO_CUSTOMER,
    /** Whoever was to get it does not work here any more. */
    PERSON_LEFT
}
