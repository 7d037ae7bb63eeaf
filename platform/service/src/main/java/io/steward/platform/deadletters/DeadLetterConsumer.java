package io.steward.platform.deadletters;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Reads this service's dead letters into the table in which a person sees them. */
@ApplicationScoped
class DeadLetterConsumer {

    private static final Logger LOG = Logger.getLogger(DeadLetterConsumer.class);

    private final DeadLetterStore store;

    DeadLetterConsumer(DeadLetterStore store) {
        this.store = store;
    }

    /** There is nowhere else to lay a letter aside: it is tried until the database takes it. */
    @Incoming("dead-letters")
    Uni<Void> keep(ConsumerRecord<String, String> letter) {
        if (DeadLetterHeaders.get(letter.headers(), DeadLetterHeaders.TOPIC) == null) {
            LOG.errorf("offset=%d of the dead letters is none of ours and is passed over", letter.offset());
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .deferred(() -> store.keep(letter))
                .onFailure()
                .invoke(failure -> LOG.warnf("A dead letter waits for the database: %s", failure))
                .onFailure()
                .retry()
                .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(10))
                .indefinitely();
    }
}
