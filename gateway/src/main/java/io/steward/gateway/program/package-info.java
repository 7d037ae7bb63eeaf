/** What success is, what attributes may be, and what customer success is here to do, in the graph. */
package io.steward.gateway.program;
