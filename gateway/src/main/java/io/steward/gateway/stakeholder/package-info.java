/** Whom we know at accounts and what they have won, in the graph. */
package io.steward.gateway.stakeholder;
