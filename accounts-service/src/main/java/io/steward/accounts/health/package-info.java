/**
 * What other services know of an account and the list filters and orders by: score, band, open tasks. Fed
 * by their events, never part of the account's version.
 */
package io.steward.accounts.health;
