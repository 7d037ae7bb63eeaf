package io.steward.platform.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.reactive.messaging.Channel;

/**
 * Sends records in their order and answers when all replicas have all of them. It is not for use cases: those record
 * their facts in the outbox.
 */
@ApplicationScoped
public class RecordSender {

    private static final String CHANNEL = "outbox";

    private final KafkaClientService clients;

    /** The emitter itself is never used: its injection makes the channel, and with it the producer, exist. */
    RecordSender(KafkaClientService clients, @Channel(CHANNEL) MutinyEmitter<String> channel) {
        this.clients = clients;
    }

    /** Fails where any record was not acknowledged; the caller sends all of them again. */
    public Uni<Void> send(List<ProducerRecord<String, String>> records) {
        return clients.<String, String>getProducer(CHANNEL).runOnSendingThread(producer -> {
            sendAll(producer, records);
        });
    }

    private static void sendAll(Producer<String, String> producer, List<ProducerRecord<String, String>> records) {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(records.size());
        records.forEach(record -> acknowledgements.add(producer.send(record)));
        producer.flush();
        acknowledgements.forEach(RecordSender::require);
    }

    private static void require(Future<RecordMetadata> acknowledgement) {
        try {
            acknowledgement.get();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
