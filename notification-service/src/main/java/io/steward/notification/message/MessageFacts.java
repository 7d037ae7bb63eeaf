package io.steward.notification.message;

import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageView;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a message is and never ceases to be, apart from how its delivery stands.
 *
 * @param contactId for e-mail; null otherwise
 * @param username for in-app; null otherwise
 * @param transactional whether the recipient cannot unsubscribe from it
 * @param traceparent trace of the request, which the sending continues; null for none
 */
public record MessageFacts(
        UUID id,
        UUID accountId,
        String requestKey,
        Channel channel,
        UUID contactId,
        String username,
        String category,
        boolean transactional,
        String template,
        Map<String, String> variables,
        UUID runId,
        String stepKey,
        Instant requestedAt,
        String traceparent) {

    /**
     * The message as others see it.
     *
     * @param subject as rendered; null before
     */
    public MessageView view(String subject, Delivery delivery) {
        DeliveryColumns columns = DeliveryColumns.of(delivery);
        return new MessageView(
                id,
                accountId,
                requestKey,
                channel,
                contactId,
                username,
                category,
                template,
                subject,
                delivery.status(),
                columns.reason(),
                runId,
                stepKey,
                requestedAt,
                columns.sentAt());
    }
}
