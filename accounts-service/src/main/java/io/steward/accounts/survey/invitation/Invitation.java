package io.steward.accounts.survey.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * A contact was asked.
 *
 * @param contactId null where the contact is gone
 * @param answeredAt null while nobody has answered
 */
public record Invitation(
        UUID id, String survey, UUID accountId, UUID contactId, Instant expiresAt, Instant answeredAt) {}
