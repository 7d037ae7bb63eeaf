package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened at an account.
 *
 * @param contactId the person that it happened with or to; null for none
 * @param actor user name of who did it; null where nobody of ours did
 * @param title one line that says what happened
 * @param text what a person wrote; null otherwise
 * @param mentions user names of colleagues who are meant to see it
 * @param details the facts of its kind
 * @param version rises by one with every change; it is the entity tag
 */
public record TimelineEntryView(
        UUID id,
        UUID accountId,
        Instant occurredAt,
        TimelineKind kind,
        UUID contactId,
        String actor,
        String title,
        String text,
        List<String> mentions,
        Map<String, Object> details,
        long version) {

    /** The same with a person at the account. */
    public TimelineEntryView with(UUID contact) {
        return new TimelineEntryView(
                id, accountId, occurredAt, kind, contact, actor, title, text, mentions, details, version);
    }
}
