package io.steward.platform.probe;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.signals.SignalEvent;
import io.steward.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Whole batches. */
@ApplicationScoped
class SignalsConsumer {

    private final Inbox inbox;
    private final EffectStore effects;

    SignalsConsumer(Inbox inbox, EffectStore effects) {
        this.inbox = inbox;
        this.effects = effects;
    }

    @Incoming("signals")
    Uni<Void> onSignals(ConsumerRecords<String, String> records) {
        return inbox.batch(records, "rollup", SignalEvent.class, effects::rollUp);
    }
}
