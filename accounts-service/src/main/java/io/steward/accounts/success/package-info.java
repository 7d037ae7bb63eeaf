/** What success is, for each type of product, and what customer success is here to do: the charter. */
package io.steward.accounts.success;
