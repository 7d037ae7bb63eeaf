package io.steward.platform.contracts.accounts;

/** How it was noticed that whoever spoke for us at an account does so no more. */
public enum ChampionLeftReason {
    /** The contact was removed. */
    REMOVED,
    /** Somebody took the role away. */
    ROLE_LOST,
    /** The address takes no mail any more. */
    BOUNCED,
    /** The person has another job title now. */
    TITLE_CHANGED
}
