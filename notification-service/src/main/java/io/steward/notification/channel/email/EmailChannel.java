package io.steward.notification.channel.email;

import io.smallrye.mutiny.Uni;
import io.steward.notification.message.Delivery;
import io.steward.notification.message.MessageChannel;
import io.steward.notification.message.MessageFacts;
import io.steward.notification.message.Reason;
import io.steward.notification.template.MessageTemplate;
import io.steward.platform.contracts.messages.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** E-mail to contacts: a message waits here for the {@link EmailCourier}. */
@ApplicationScoped
class EmailChannel implements MessageChannel {

    private final Clock clock;

    EmailChannel(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Uni<Receipt> receive(MessageFacts message, MessageTemplate template) {
        if (message.contactId() == null) {
            Reason reason = Reason.of(Reason.Code.NO_RECIPIENT, "an e-mail goes to a contact, and none is named");
            return Uni.createFrom().item(new Receipt(null, new Delivery.Dropped(0, reason)));
        }
        template.requireForMail(message.variables());
        return Uni.createFrom().item(new Receipt(null, new Delivery.Pending(0, clock.instant(), null)));
    }
}
