package io.steward.accounts.account;

/** Whose content of a field an account has after a merge. */
public enum Side {
    /** That of the account that stays. */
    INTO,
    /** That of the account that goes. */
    FROM,
    /** Both together; for the revenue alone. */
    SUM
}
