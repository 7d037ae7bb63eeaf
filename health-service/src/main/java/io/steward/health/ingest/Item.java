package io.steward.health.ingest;

import java.time.Instant;
import java.util.UUID;

/**
 * One call that is right.
 *
 * @param index its place in the request
 * @param eventId made for it
 * @param messageId the client's; null where it gave none, and it cannot be told from a repetition
 * @param name event's, page's or screen's name; null for a call that is no usage
 * @param userId null where only the anonymous id is known
 * @param groupId external id of the account; null where the call does not say
 * @param previousId the id that an alias gives up; null for other calls
 * @param occurredAt corrected by the difference between the clocks
 * @param payload as it came
 */
record Item(
        int index,
        UUID eventId,
        String messageId,
        CallKind kind,
        String name,
        String userId,
        String anonymousId,
        String groupId,
        String previousId,
        Instant occurredAt,
        String payload) {

    /** The key by which repetitions are found. */
    UUID messageKey() {
        return messageId == null ? eventId : MessageKeys.of(messageId);
    }

    /** Who did it, before aliases are looked up. */
    String endUser() {
        return userId == null ? anonymousId : userId;
    }
}
