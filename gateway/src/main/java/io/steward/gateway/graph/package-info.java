/** What every part of the graph shares: nodes, pages, errors, limits, and GraphQL over HTTP and WebSocket. */
package io.steward.gateway.graph;
