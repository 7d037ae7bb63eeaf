package io.steward.platform.contracts.messages;

import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventType;
import java.time.Instant;
import java.util.UUID;

/** What notification-service says on {@code steward.messages.v1}. */
public sealed interface MessageEvent extends DomainEvent {

    /** A message was sent, dropped, refused, or left uncertain: its status says which. */
    @EventType("steward.message.changed.v1")
    record MessageChanged(MessageView message) implements MessageEvent {
        @Override
        public UUID subject() {
            return message.accountId();
        }
    }

    /** A person took back the consent to a category of messages. */
    @EventType("steward.message.unsubscribed.v1")
    record Unsubscribed(UUID accountId, UUID contactId, String category, Instant unsubscribedAt)
            implements MessageEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * An inbox item is new or was marked.
     *
     * @param unseen how many items of that inbox are unseen after the change
     */
    @EventType("steward.inbox.changed.v1")
    record InboxChanged(InboxItemView item, long unseen) implements MessageEvent {
        @Override
        public UUID subject() {
            return item.accountId();
        }
    }
}
