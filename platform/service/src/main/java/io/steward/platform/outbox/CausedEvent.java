package io.steward.platform.outbox;

import io.steward.platform.events.DomainEvent;

/**
 * An event and the trace that it continues.
 *
 * @param traceparent W3C trace context of what caused it; null where there is none
 */
public record CausedEvent(DomainEvent event, String traceparent) {}
