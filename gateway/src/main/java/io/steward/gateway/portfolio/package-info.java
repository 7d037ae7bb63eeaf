/** All accounts by band in the graph. */
package io.steward.gateway.portfolio;
