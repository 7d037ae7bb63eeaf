/**
 * Who wins at a customer when the product succeeds, how strong our relation to each is, and what they have won so far.
 */
package io.steward.accounts.stakeholder;
