package io.steward.accounts.listing;

import io.steward.accounts.account.StoredAccount;

/**
 * A row of the list.
 *
 * @param sortKey the value that the list is ordered by, as text
 */
record ListedAccount(StoredAccount account, String sortKey) {}
