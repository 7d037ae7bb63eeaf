package io.steward.platform.outbox;

import io.steward.platform.caller.Actor;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventCodec;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.EventTypes;
import io.steward.platform.messaging.Traces;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/** Makes the row of an event: its topic, its key, its whole document. */
@ApplicationScoped
class OutboxRows {

    /** Bytes of a document in UTF-8: what an event may weigh in the house. */
    static final int MAX_DOCUMENT_BYTES = 64 * 1024;

    private final EventCodec codec;
    private final Actor actor;
    private final Clock clock;

    OutboxRows(EventCodec codec, Actor actor, Clock clock) {
        this.codec = codec;
        this.actor = actor;
        this.clock = clock;
    }

    OutboxRow of(DomainEvent event) {
        return of(event, Traces.current(), actor.username());
    }

    OutboxRow of(DomainEvent event, String traceparent, String by) {
        Instant now = clock.instant();
        EventEnvelope envelope = codec.wrap(event, now, traceparent, by);
        String document = codec.write(envelope);
        requireLight(envelope, document);
        return new OutboxRow(EventTypes.topicOf(event), event.subject().toString(), document, traceparent, now);
    }

    private static void requireLight(EventEnvelope envelope, String document) {
        // No character needs more than three bytes, so most documents are not encoded just to be measured.
        if (document.length() > MAX_DOCUMENT_BYTES / 3
                && document.getBytes(StandardCharsets.UTF_8).length > MAX_DOCUMENT_BYTES) {
            throw new IllegalArgumentException(envelope.type() + " of " + envelope.subject()
                    + " weighs more than 64 KiB: name the thing, do not send it");
        }
    }
}
