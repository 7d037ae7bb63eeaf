/** Accounts and their contacts in the graph, and what accounts that are listed together fetch together. */
package io.steward.gateway.account;
