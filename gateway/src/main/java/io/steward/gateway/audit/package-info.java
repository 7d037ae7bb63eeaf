/** Who changed what, in the graph. */
package io.steward.gateway.audit;
