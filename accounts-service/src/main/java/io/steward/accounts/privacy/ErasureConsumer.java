package io.steward.accounts.privacy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.privacy.PersonalDataErased;
import io.steward.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that other services have erased a person. */
@ApplicationScoped
class ErasureConsumer {

    private final Inbox inbox;
    private final ErasureService erasures;

    ErasureConsumer(Inbox inbox, ErasureService erasures) {
        this.inbox = inbox;
        this.erasures = erasures;
    }

    @Incoming("erasures")
    Uni<Void> onErased(ConsumerRecords<String, String> records) {
        return inbox.batch(records, "erasures", PersonalDataErased.class, erasures::done);
    }
}
