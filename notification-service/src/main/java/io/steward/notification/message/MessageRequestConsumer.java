package io.steward.notification.message;

import io.smallrye.mutiny.Uni;
import io.steward.notification.merge.MergedRecipients;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.inbox.Inbox;
import io.steward.platform.inbox.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads {@code steward.message-requests.v1}. What can be told in a message's reason is no poison record. */
@ApplicationScoped
class MessageRequestConsumer {

    private final Inbox inbox;
    private final MergedRecipients merged;
    private final MessageService messages;

    MessageRequestConsumer(Inbox inbox, MergedRecipients merged, MessageService messages) {
        this.merged = merged;
        this.inbox = inbox;
        this.messages = messages;
    }

    @Incoming("message-requests")
    Uni<Void> onRequest(ConsumerRecord<String, String> record) {
        return inbox.once(record, "messages", MessageRequested.class, this::accept);
    }

    private Uni<Void> accept(ReceivedEvent<MessageRequested> received) {
        requireWhole(received.event());
        return merged.current(received.event())
                .chain(request -> messages.request(request, received.time(), received.traceparent()));
    }

    /** Without these there is no row in which a reason could be told: such a record is a dead letter. */
    private static void requireWhole(MessageRequested request) {
        List<String> missing = new ArrayList<>();
        note(missing, "key", request.key());
        note(missing, "accountId", request.accountId());
        note(missing, "category", request.category());
        note(missing, "template", request.template());
        note(missing, "recipients", request.recipients());
        if (request.recipients() != null && request.recipients().stream().anyMatch(to -> to.channel() == null)) {
            missing.add("recipients/channel");
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("message request lacks " + missing);
        }
    }

    private static void note(List<String> missing, String name, Object value) {
        if (value == null) {
            missing.add(name);
        }
    }
}
