package io.steward.platform.deadletters;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.steward.platform.messaging.RecordSender;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Lays aside, unchanged and with its reason, what this service could not process. */
@ApplicationScoped
public class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final RecordSender sender;
    private final MeterRegistry meters;
    private final Clock clock;
    private final String topic;

    DeadLetters(RecordSender sender, MeterRegistry meters, Clock clock, Config config) {
        this.sender = sender;
        this.meters = meters;
        this.clock = clock;
        this.topic = topicOf(config.getValue("quarkus.application.name", String.class));
    }

    /** The topic of a service's dead letters. */
    public static String topicOf(String service) {
        return "steward.dead-letters." + service + ".v1";
    }

    /** Completes when all replicas have the record; only then may its offset be committed. */
    public Uni<Void> send(ConsumerRecord<String, String> record, String consumer, Throwable failure) {
        ProducerRecord<String, String> letter =
                new ProducerRecord<>(topic, null, record.key(), record.value(), record.headers());
        Headers headers = letter.headers();
        set(headers, DeadLetterHeaders.TOPIC, record.topic());
        set(headers, DeadLetterHeaders.PARTITION, Integer.toString(record.partition()));
        set(headers, DeadLetterHeaders.OFFSET, Long.toString(record.offset()));
        set(headers, DeadLetterHeaders.CONSUMER, consumer);
        set(headers, DeadLetterHeaders.REASON, Reasons.of(failure));
        set(headers, DeadLetterHeaders.FAILED_AT, clock.instant().toString());
        return sender.send(List.of(letter)).invoke(() -> note(record, consumer, failure));
    }

    private void note(ConsumerRecord<String, String> record, String consumer, Throwable failure) {
        meters.counter("steward.dead.letters", "topic", record.topic(), "consumer", consumer)
                .increment();
        LOG.errorf(
                failure,
                "consumer=%s topic=%s partition=%d offset=%d laid aside as a dead letter",
                consumer,
                record.topic(),
                record.partition(),
                record.offset());
    }

    private static void set(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
