package io.steward.accounts.survey.invitation;

import java.util.UUID;

/**
 * A contact who might be asked.
 *
 * @param invitationId the id that the invitation would have
 * @param accountId null where there is no such contact
 * @param made whether the invitation is there already, because the request was repeated
 * @param rule why the contact is not asked; null where nothing stands against it
 */
record Candidate(
        UUID contactId,
        UUID invitationId,
        UUID accountId,
        String accountName,
        String owner,
        boolean made,
        SkipRule rule) {}
