/** What customers tell us: it goes to those who can do something about it, and the customer hears what came of it. */
package io.steward.accounts.feedback;
