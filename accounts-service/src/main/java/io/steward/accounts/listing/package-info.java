/** The list of accounts: filters, order, pages, and the contacts of a page in one more query. */
package io.steward.accounts.listing;
