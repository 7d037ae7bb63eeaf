/** The health of accounts in the graph, with its explanation and history. */
package io.steward.gateway.health;
