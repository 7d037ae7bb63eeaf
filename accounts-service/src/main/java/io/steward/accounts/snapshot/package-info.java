/** An account at a glance: what a person wants to know before the telephone rings. */
package io.steward.accounts.snapshot;
