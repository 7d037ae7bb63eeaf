/** Accounts and contacts that look as if they were one, for people to decide. */
package io.steward.accounts.duplicate;
