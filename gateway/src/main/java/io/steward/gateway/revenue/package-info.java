/** Revenue over time, in the graph. */
package io.steward.gateway.revenue;
