/** The people who own accounts (D4): read from Keycloak, kept as a cache, and the accounts whose owner is not there. */
package io.steward.accounts.staff;
