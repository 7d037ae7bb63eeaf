package io.steward.platform.testing;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.events.EventTypes;
import io.steward.platform.identifiers.Identifiers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as a test writes and reads it, from the moment on at which this was made. */
public final class Topic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final String name;
    private final KafkaConsumer<String, String> consumer;
    private final KafkaProducer<String, String> producer;
    private final List<ConsumerRecord<String, String>> seen = new ArrayList<>();

    private Topic(String name) {
        this.name = name;
        Properties settings = new Properties();
        settings.put("bootstrap.servers", Infrastructure.running().kafka());
        settings.put("key.serializer", StringSerializer.class.getName());
        settings.put("value.serializer", StringSerializer.class.getName());
        settings.put("key.deserializer", StringDeserializer.class.getName());
        settings.put("value.deserializer", StringDeserializer.class.getName());
        settings.put("acks", "all");
        this.producer = new KafkaProducer<>(settings);
        this.consumer = new KafkaConsumer<>(settings);
        List<TopicPartition> partitions = producer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** A topic; it is created where it does not exist yet. */
    public static Topic of(String name) {
        return new Topic(name);
    }

    /** Sends an event as its owner would; answers the envelope, for a second delivery by {@link #publish(EventEnvelope)}. */
    public EventEnvelope publish(DomainEvent event) {
        EventEnvelope envelope = envelope(event);
        publish(envelope);
        return envelope;
    }

    /** Sends an envelope, again where it was sent before. */
    public void publish(EventEnvelope envelope) {
        publish(envelope.subject().toString(), write(envelope));
    }

    /** Sends anything, with the header that the relay sets: a connector may treat such a record in its own way. */
    public void publish(String key, String document) {
        ProducerRecord<String, String> sent = new ProducerRecord<>(name, key, document);
        sent.headers().add("content-type", EventEnvelope.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        try {
            producer.send(sent).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not sent to " + name, e);
        }
    }

    /** An envelope around an event, from now. */
    public static EventEnvelope envelope(DomainEvent event) {
        return new EventEnvelope(
                "1.0",
                Identifiers.next(),
                "/test",
                EventTypes.typeOf(event.getClass()),
                event.subject(),
                TestClock.now(),
                "application/json",
                null,
                null,
                MAPPER.valueToTree(event));
    }

    /** The document of an envelope. */
    public static String write(EventEnvelope envelope) {
        try {
            return MAPPER.writeValueAsString(envelope);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for an event that was written since this was made. */
    public EventEnvelope await(Predicate<EventEnvelope> wanted) {
        return await(1, wanted).getFirst();
    }

    /** Waits for that many events; answers them in the order in which they came. */
    public List<EventEnvelope> await(int count, Predicate<EventEnvelope> wanted) {
        return awaitRecords(count, record -> wanted.test(read(record))).stream()
                .map(Topic::read)
                .toList();
    }

    /** As {@link #await(int, Predicate)}, for whole records. */
    public List<ConsumerRecord<String, String>> awaitRecords(
            int count, Predicate<ConsumerRecord<String, String>> wanted) {
        Instant end = Instant.now().plus(PATIENCE);
        List<ConsumerRecord<String, String>> found = matching(wanted);
        while (found.size() < count && Instant.now().isBefore(end)) {
            poll(Duration.ofMillis(100));
            found = matching(wanted);
        }
        if (found.size() < count) {
            throw new AssertionError("%d of %d wanted records came on %s; in all: %s"
                    .formatted(
                            found.size(),
                            count,
                            name,
                            seen.stream().map(ConsumerRecord::value).toList()));
        }
        return found;
    }

    /** All events that came within this time: to see that something did not. */
    public List<EventEnvelope> within(Duration time) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            poll(Duration.ofMillis(50));
        }
        return seen.stream().map(Topic::read).toList();
    }

    /** The event inside an envelope. */
    public static <T extends DomainEvent> T data(EventEnvelope envelope, Class<T> type) {
        return MAPPER.convertValue(envelope.data(), type);
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
    }

    private void poll(Duration time) {
        consumer.poll(time).forEach(seen::add);
    }

    private List<ConsumerRecord<String, String>> matching(Predicate<ConsumerRecord<String, String>> wanted) {
        return seen.stream().filter(wanted).toList();
    }

    private static EventEnvelope read(ConsumerRecord<String, String> record) {
        try {
            return MAPPER.readValue(record.value(), EventEnvelope.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
