/** The segments that accounts stand in: how each is looked after, and how often. */
package io.steward.accounts.segment;
