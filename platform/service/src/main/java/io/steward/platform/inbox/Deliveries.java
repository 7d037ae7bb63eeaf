package io.steward.platform.inbox;

import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventCodec;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.MalformedEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads the event of a record. */
@ApplicationScoped
class Deliveries {

    private final EventCodec codec;

    Deliveries(EventCodec codec) {
        this.codec = codec;
    }

    /**
     * The event, or empty where it is not one of {@code owner}.
     *
     * @throws MalformedEventException where the record is no event
     */
    <T extends DomainEvent> Optional<Delivery<T>> read(ConsumerRecord<String, String> record, Class<T> owner) {
        if (record.value() == null) {
            throw new MalformedEventException("the record has no value");
        }
        if (codec.isOfAnother(record.value(), owner)) {
            return Optional.empty();
        }
        EventEnvelope envelope = codec.read(record.value());
        return codec.data(envelope, owner)
                .map(event -> new Delivery<>(
                        record,
                        new ReceivedEvent<>(
                                event, envelope.id(), envelope.time(), envelope.actor(), envelope.traceparent())));
    }
}
