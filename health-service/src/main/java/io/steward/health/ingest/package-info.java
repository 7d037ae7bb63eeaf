/** Usage events by the Segment spec: let in by write key, stored once, given to their accounts. */
package io.steward.health.ingest;
