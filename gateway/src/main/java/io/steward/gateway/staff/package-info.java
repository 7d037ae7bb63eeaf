/** Who works here, and which accounts have nobody, in the graph. */
package io.steward.gateway.staff;
