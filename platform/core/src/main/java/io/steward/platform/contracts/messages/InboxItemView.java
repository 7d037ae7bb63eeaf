package io.steward.platform.contracts.messages;

import java.time.Instant;
import java.util.UUID;

/**
 * One item in the inbox of a member of staff.
 *
 * @param username whose inbox it is
 * @param seenAt null while unseen
 * @param readAt null while unread
 * @param archivedAt null while not archived
 */
public record InboxItemView(
        UUID id,
        String username,
        UUID accountId,
        String category,
        String title,
        String body,
        Instant createdAt,
        Instant seenAt,
        Instant readAt,
        Instant archivedAt) {}
