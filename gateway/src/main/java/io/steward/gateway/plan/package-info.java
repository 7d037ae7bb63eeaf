/** What customers want to reach and how far they are, in the graph. */
package io.steward.gateway.plan;
