/**
 * Monthly recurring revenue over time: a ledger of movements, written with every change of an account's revenue, and the
 * figures that follow from it.
 */
package io.steward.accounts.revenue;
