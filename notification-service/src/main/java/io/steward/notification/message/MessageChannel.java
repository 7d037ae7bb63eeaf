package io.steward.notification.message;

import io.smallrye.mutiny.Uni;
import io.steward.notification.template.MessageTemplate;
import io.steward.platform.contracts.messages.Channel;

/** A way that messages take: the class that receives a message in the transaction of its request. */
public interface MessageChannel {

    /** The channel that it is. */
    Channel channel();

    /**
     * Receives a message: delivers it within the transaction, or leaves it pending for a {@link Courier}.
     *
     * @throws io.steward.notification.template.TemplateException where variables are missing: the message is dropped
     */
    Uni<Receipt> receive(MessageFacts message, MessageTemplate template);

    /**
     * How a message begins.
     *
     * @param subject as rendered; null where that happens later
     */
    record Receipt(String subject, Delivery delivery) {}
}
