package io.steward.notification.channel.inapp;

import io.smallrye.mutiny.Uni;
import io.steward.notification.message.Delivery;
import io.steward.notification.message.MessageChannel;
import io.steward.notification.message.MessageFacts;
import io.steward.notification.message.Reason;
import io.steward.notification.template.MessageTemplate;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageEvent.InboxChanged;
import io.steward.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Items in the inbox of members of staff: delivered in the transaction of the request, so sent at once. */
@ApplicationScoped
class InAppChannel implements MessageChannel {

    private final InboxItemRepository items;
    private final Outbox outbox;
    private final Clock clock;

    InAppChannel(InboxItemRepository items, Outbox outbox, Clock clock) {
        this.items = items;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.IN_APP;
    }

    @Override
    public Uni<Receipt> receive(MessageFacts message, MessageTemplate template) {
        if (message.username() == null || message.username().isBlank()) {
            Reason reason = Reason.of(Reason.Code.NO_RECIPIENT, "an inbox belongs to a user, and none is named");
            return Uni.createFrom().item(new Receipt(null, new Delivery.Dropped(0, reason)));
        }
        MessageTemplate.InboxItem text = template.inboxItem(message.variables());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // the database's precision
        InboxItem item = new InboxItem(message, text, now);
        return items.addAndCountUnseen(item)
                .chain(unseen -> outbox.add(new InboxChanged(item.view(), unseen)))
                .replaceWith(new Receipt(text.title(), new Delivery.Sent(1, now)));
    }
}
