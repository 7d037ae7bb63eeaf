/** How an account ends and comes back: churn with its reason, reactivation, archive. */
package io.steward.accounts.lifecycle;
