/** Figures computed from signals over windows of days. */
package io.steward.health.metric;
