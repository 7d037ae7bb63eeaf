/** How accounts end and come back, in the graph. */
package io.steward.gateway.lifecycle;
