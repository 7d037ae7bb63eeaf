/** What customers want the product to do: who supports it, how much that weighs, and what comes of it. */
package io.steward.accounts.featurerequest;
