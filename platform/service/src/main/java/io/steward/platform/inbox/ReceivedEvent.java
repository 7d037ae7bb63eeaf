package io.steward.platform.inbox;

import io.steward.platform.events.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * An event as a handler gets it.
 *
 * @param id unique for the event, the same at every delivery
 * @param time when the fact happened, by its owner's clock
 * @param actor user name of who caused it; null where no request did
 * @param traceparent W3C trace context, for events that the handler causes; null where there is none
 */
public record ReceivedEvent<T extends DomainEvent>(T event, UUID id, Instant time, String actor, String traceparent) {

    /** The same delivery of the event, known by its own type. */
    public <S extends DomainEvent> ReceivedEvent<S> of(S same) {
        return new ReceivedEvent<>(same, id, time, actor, traceparent);
    }
}
