package io.steward.accounts.timeline;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.contact.ContactBounces;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.signals.SignalEvent.SingleSignal;
import io.steward.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of what belongs into the feeds and is heard of nowhere else in this service. */
@ApplicationScoped
class TimelineConsumers {

    private static final String DUTY = "timeline";

    private final Inbox inbox;
    private final TimelineService timeline;
    private final ContactBounces bounces;

    TimelineConsumers(Inbox inbox, TimelineService timeline, ContactBounces bounces) {
        this.inbox = inbox;
        this.timeline = timeline;
        this.bounces = bounces;
    }

    /** Our own events too: whoever publishes a fact of an account has told its feed. */
    @Incoming("accounts")
    Uni<Void> onAccountEvents(ConsumerRecords<String, String> records) {
        return inbox.batch(records, DUTY, AccountEvent.class, timeline::tellAccounts);
    }

    @Incoming("signals")
    Uni<Void> onSignals(ConsumerRecords<String, String> records) {
        return inbox.batch(records, DUTY, SingleSignal.class, timeline::tellSignals);
    }

    @Incoming("messages")
    Uni<Void> onMessageEvents(ConsumerRecords<String, String> records) {
        return inbox.batch(records, DUTY, MessageEvent.class, timeline::tellMessages)
                .chain(() -> inbox.batch(records, "bounces", MessageEvent.class, bounces::hear));
    }
}
