/** Where accounts stand and how they came there, in the graph. */
package io.steward.gateway.journey;
