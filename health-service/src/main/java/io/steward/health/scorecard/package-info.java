/** Definitions of scores, and what they say of metrics. */
package io.steward.health.scorecard;
