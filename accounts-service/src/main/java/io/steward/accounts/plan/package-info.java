/**
 * Success plans (D2): the outcomes that a customer wants, with their targets, and the milestones on the way; made from
 * versioned templates or from nothing.
 */
package io.steward.accounts.plan;
