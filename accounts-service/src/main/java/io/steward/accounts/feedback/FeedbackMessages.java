package io.steward.accounts.feedback;

import io.steward.accounts.account.StoredAccount;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageRequested;
import io.steward.platform.contracts.messages.MessageRequested.Recipient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The messages about feedback. Each has a key that makes it one message, however often it is asked for. */
final class FeedbackMessages {

    private static final String CATEGORY = "feedback";
    private static final String CLOSED = "feedback-closed:";

    private FeedbackMessages() {}

    /** To the people of a team: there is something for them. */
    static MessageRequested routed(FeedbackView feedback, StoredAccount account, FeedbackTeamView team) {
        Map<String, String> variables = new HashMap<>();
        variables.put("accountName", account.details().name());
        variables.put("feedbackKind", words(feedback.kind()));
        variables.put("teamName", team.name());
        if (account.details().owner() != null) {
            variables.put("owner", account.details().owner());
        }
        return new MessageRequested(
                "feedback-routed:" + feedback.id() + ":" + team.key(),
                account.id(),
                CATEGORY,
                true,
                "feedback-routed",
                variables,
                team.members().stream()
                        .map(username -> new Recipient(Channel.IN_APP, null, username))
                        .toList(),
                null);
    }

    /** To the owner of the account and to who said it: what came of it. Empty where there is neither. */
    static Optional<MessageRequested> closed(ClosedFeedback closed, FeedbackDecision decision) {
        List<Recipient> recipients = new ArrayList<>();
        if (closed.contactId() != null) {
            recipients.add(new Recipient(Channel.EMAIL, closed.contactId(), null));
        }
        if (closed.owner() != null) {
            recipients.add(new Recipient(Channel.IN_APP, null, closed.owner()));
        }
        if (recipients.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> variables = new HashMap<>();
        variables.put("accountName", closed.accountName());
        variables.put("feedbackKind", words(closed.kind()));
        variables.put("feedbackStatus", words(decision.status()));
        variables.put("outcome", decision.outcome());
        if (closed.owner() != null) {
            variables.put("owner", closed.owner());
        }
        String key = closed.feedbackId() == null
                ? "feature-request-closed:" + closed.featureRequestId() + ":" + closed.accountId()
                : CLOSED + closed.feedbackId();
        return Optional.of(new MessageRequested(
                key, closed.accountId(), CATEGORY, false, "feedback-closed", variables, recipients, null));
    }

    /** The feedback whose closing a message tells of; empty for any other message. */
    static Optional<UUID> closedBy(String requestKey) {
        try {
            return requestKey != null && requestKey.startsWith(CLOSED)
                    ? Optional.of(UUID.fromString(requestKey.substring(CLOSED.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
