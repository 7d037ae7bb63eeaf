package io.steward.playbook.privacy;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.inbox.Inbox;
import io.steward.platform.privacy.PersonalDataService;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that a person was erased. */
@ApplicationScoped
class ErasureConsumer {

    private final Inbox inbox;
    private final PersonalDataService personalData;

    ErasureConsumer(Inbox inbox, PersonalDataService personalData) {
        this.inbox = inbox;
        this.personalData = personalData;
    }

    @Incoming("erasures")
    Uni<Void> onAccountEvents(ConsumerRecords<String, String> records) {
        return inbox.batch(records, "erasures", AccountEvent.class, personalData::erase);
    }
}
