/** What counts as a proper text, host name or address: pure, shared by the features. */
package io.steward.accounts.rules;
