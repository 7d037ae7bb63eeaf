/** One account: its content and rules, upsert by the integrator's key, change, batch. */
package io.steward.accounts.account;
