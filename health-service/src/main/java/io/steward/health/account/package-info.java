/** The accounts that exist, learned from accounts-service. */
package io.steward.health.account;
