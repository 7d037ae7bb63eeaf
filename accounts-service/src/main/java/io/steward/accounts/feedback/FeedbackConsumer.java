package io.steward.accounts.feedback;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.inbox.Inbox;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which customers were told. */
@ApplicationScoped
class FeedbackConsumer {

    private static final String DUTY = "feedback-loops";

    private final Inbox inbox;
    private final FeedbackClosureService closures;

    FeedbackConsumer(Inbox inbox, FeedbackClosureService closures) {
        this.inbox = inbox;
        this.closures = closures;
    }

    @Incoming("told-messages")
    Uni<Void> onMessages(ConsumerRecords<String, String> records) {
        return inbox.batch(records, DUTY, MessageEvent.class, closures::onMessages);
    }
}
