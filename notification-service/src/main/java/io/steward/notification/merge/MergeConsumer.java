package io.steward.notification.merge;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of merges. */
@ApplicationScoped
class MergeConsumer {

    private final Inbox inbox;
    private final MergeStore merges;

    MergeConsumer(Inbox inbox, MergeStore merges) {
        this.inbox = inbox;
        this.merges = merges;
    }

    @Incoming("accounts")
    Uni<Void> onAccountEvents(ConsumerRecords<String, String> records) {
        return inbox.batch(records, "merges", AccountEvent.class, merges::take);
    }
}
