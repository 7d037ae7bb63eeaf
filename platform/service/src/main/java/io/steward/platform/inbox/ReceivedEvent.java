package io.steward.platform.inbox;

import io.steward.platform.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as a handler gets it.
 *
 * @param id unique for the event, the same at every delivery
 * @param time when the fact happened, by its owner's clock
 * @param traceparent W3C trace context, for events that the handler causes; null where there is none
 */
public record ReceivedEvent<T extends DomainEvent>(T event, UUID id, Instant time, String traceparent) {}
