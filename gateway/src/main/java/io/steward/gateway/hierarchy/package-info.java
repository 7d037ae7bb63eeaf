/** Which account belongs to which, in the graph. */
package io.steward.gateway.hierarchy;
