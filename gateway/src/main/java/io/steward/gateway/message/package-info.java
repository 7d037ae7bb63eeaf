/** Messages to customers, and the inbox of the caller, in the graph. */
package io.steward.gateway.message;
