package io.steward.accounts.health;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.MessageEvent;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageView;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.inbox.Inbox;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Learns when an account last heard from us. */
@ApplicationScoped
class MessagesConsumer {

    private static final String DUTY = "account-last-contact";

    private final Inbox inbox;
    private final FedColumnsStore columns;

    MessagesConsumer(Inbox inbox, FedColumnsStore columns) {
        this.inbox = inbox;
        this.columns = columns;
    }

    @Incoming("messages")
    Uni<Void> onMessageEvents(ConsumerRecords<String, String> records) {
        return inbox.batch(records, DUTY, MessageEvent.class, this::keep);
    }

    private Uni<Void> keep(SqlConnection connection, List<ReceivedEvent<MessageEvent>> received) {
        List<MessageView> sent = received.stream()
                .map(ReceivedEvent::event)
                .filter(MessageChanged.class::isInstance)
                .map(event -> ((MessageChanged) event).message())
                .filter(MessagesConsumer::reachedCustomer)
                .toList();
        return columns.keepLastContacts(connection, sent);
    }

    /** A message to a member of staff is no contact with the customer. */
    private static boolean reachedCustomer(MessageView message) {
        return message.status() == MessageStatus.SENT && message.contactId() != null;
    }
}
