package io.steward.platform.events;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.steward.platform.identifiers.Identifiers;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Turns events into CloudEvents documents and back. A reader passes over fields that it does not know. */
@ApplicationScoped
public class EventCodec {

    private final ObjectMapper mapper;
    private final ObjectReader envelopes;
    private final Map<String, ObjectReader> readers;
    private final String source;

    EventCodec(ObjectMapper mapper, Config config) {
        this.mapper = mapper;
        ObjectReader tolerant = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.envelopes = tolerant.forType(EventEnvelope.class);
        this.readers = EventTypes.all().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> tolerant.forType(entry.getValue())));
        this.source = "/" + config.getValue("quarkus.application.name", String.class);
    }

    /**
     * A new envelope around an event of this service.
     *
     * @param traceparent W3C trace context to continue; null where there is none
     * @param actor user name of who causes it; null where no request does
     */
    public EventEnvelope wrap(DomainEvent event, Instant time, String traceparent, String actor) {
        return new EventEnvelope(
                "1.0",
                Identifiers.next(),
                source,
                EventTypes.typeOf(event.getClass()),
                event.subject(),
                time,
                "application/json",
                traceparent,
                actor,
                mapper.valueToTree(event));
    }

    /** The document that travels. */
    public String write(EventEnvelope envelope) {
        try {
            return mapper.writeValueAsString(envelope);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write event " + envelope.type(), e);
        }
    }

    /**
     * Reads a document.
     *
     * @throws MalformedEventException where it is no CloudEvent with an id, a type and an account as its subject
     */
    public EventEnvelope read(String document) {
        try {
            EventEnvelope envelope = envelopes.readValue(document);
            if (envelope == null || envelope.id() == null || envelope.type() == null || envelope.subject() == null) {
                throw new MalformedEventException("not a CloudEvent with id, type and subject");
            }
            return envelope;
        } catch (JsonProcessingException e) {
            throw new MalformedEventException("not a CloudEvent: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Whether the document is certainly no event of {@code owner}: its type is told before its data is read, so that a
     * reader of few types on a busy topic passes over the others cheaply.
     */
    public boolean isOfAnother(String document, Class<? extends DomainEvent> owner) {
        try (JsonParser parser = mapper.getFactory().createParser(document)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean type = "type".equals(parser.currentName());
                parser.nextToken();
                if (type) {
                    Class<? extends DomainEvent> known = EventTypes.all().get(parser.getText());
                    return known != null && !owner.isAssignableFrom(known);
                }
                parser.skipChildren();
            }
        } catch (IOException e) {
            // Whoever reads the whole of it tells what is wrong.
            return false;
        }
        return false;
    }

    /**
     * The event inside an envelope, or empty where its type is not one of {@code owner}.
     *
     * @throws MalformedEventException where the data does not fit its type
     */
    public <T extends DomainEvent> Optional<T> data(EventEnvelope envelope, Class<T> owner) {
        Class<? extends DomainEvent> type = EventTypes.all().get(envelope.type());
        if (type == null || !owner.isAssignableFrom(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(owner.cast(readers.get(envelope.type()).readValue(envelope.data())));
        } catch (IOException e) {
            throw new MalformedEventException("data does not fit " + envelope.type() + ": " + e.getMessage(), e);
        }
    }
}
