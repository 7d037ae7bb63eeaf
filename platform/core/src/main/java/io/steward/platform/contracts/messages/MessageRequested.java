package io.steward.platform.contracts.messages;

import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventType;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * "Send this to them", on {@code steward.message-requests.v1}.
 *
 * @param key unique for the message: a request that comes again under the same key is the same message
 * @param category what a recipient may unsubscribe from, for example {@code onboarding}
 * @param transactional true for what a person cannot unsubscribe from
 * @param template key of the template
 * @param variables values for the template's variables
 * @param source who asked: a run and its step
 */
@EventType("steward.message.requested.v1")
public record MessageRequested(
        String key,
        UUID accountId,
        String category,
        boolean transactional,
        String template,
        Map<String, String> variables,
        List<Recipient> recipients,
        Source source)
        implements DomainEvent {

    @Override
    public UUID subject() {
        return accountId;
    }

    /**
     * One recipient on one channel.
     *
     * @param contactId for {@link Channel#EMAIL}: a contact of the account
     * @param username for {@link Channel#IN_APP}: a member of staff
     */
    public record Recipient(Channel channel, UUID contactId, String username) {}

    /** The run and the step that asked; both null for a request by hand. */
    public record Source(UUID runId, String stepKey) {}
}
