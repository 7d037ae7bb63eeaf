/** How accounts of a kind are looked after, in the graph. */
package io.steward.gateway.segment;
