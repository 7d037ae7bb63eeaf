package io.steward.platform.probe;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** One event at a time. */
@ApplicationScoped
class AccountsConsumer {

    private final Inbox inbox;
    private final EffectService effects;

    AccountsConsumer(Inbox inbox, EffectService effects) {
        this.inbox = inbox;
        this.effects = effects;
    }

    @Incoming("accounts")
    Uni<Void> onAccountEvent(ConsumerRecord<String, String> record) {
        return inbox.once(record, "effects", AccountEvent.class, effects::apply);
    }
}
