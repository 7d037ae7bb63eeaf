/** What happened at accounts, in the graph. */
package io.steward.gateway.timeline;
