package io.steward.platform.contracts.messages;

import java.time.Instant;
import java.util.UUID;

/**
 * One message to one recipient on one channel.
 *
 * @param requestKey unique key of the request that asked for it
 * @param contactId set for e-mail
 * @param username set for in-app
 * @param subject as rendered; null before
 * @param reason why it was held, dropped or failed; null otherwise
 */
public record MessageView(
        UUID id,
        UUID accountId,
        String requestKey,
        Channel channel,
        UUID contactId,
        String username,
        String category,
        String template,
        String subject,
        MessageStatus status,
        String reason,
        UUID runId,
        String stepKey,
        Instant requestedAt,
        Instant sentAt) {

    /** What became of a message. */
    public enum MessageStatus {
        /** Waits for its turn, or for a try after a passing fault. */
        PENDING,
        /** Handed to the mail server, or laid in the inbox. */
        SENT,
        /** Not sent, by a rule; the reason names it. */
        DROPPED,
        /** Refused for good by the mail server. */
        FAILED,
        /** The service died between handing it over and hearing the answer; never repeated by itself. */
        UNCERTAIN
    }
}
