/** The journey of an account (D3): its stage with history and causes, milestones, time to value. */
package io.steward.accounts.journey;
