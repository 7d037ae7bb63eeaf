/** Which accounts have changed since rules were last looked at: one mechanism for all kinds of rules. */
package io.steward.accounts.marks;
