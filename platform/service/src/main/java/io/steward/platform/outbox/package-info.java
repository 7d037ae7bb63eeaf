/**
 * Facts wait here, in the transaction that made them true, until they are sent.
 *
 * <p>Metrics: {@code steward.outbox.sent} (counter), {@code steward.outbox.size}, {@code steward.outbox.age} (seconds; the
 * relay's lag), {@code steward.outbox.leading} (1 in the one process that sends).
 */
package io.steward.platform.outbox;
