package io.steward.notification.channel.inapp;

import io.steward.notification.message.MessageFacts;
import io.steward.notification.template.MessageTemplate;
import io.steward.platform.contracts.messages.InboxItemView;
import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A new item of an inbox. Only laid down through Hibernate; marks are set on crowds, by {@link InboxStore}. */
@Entity
@Immutable
@Table(name = "inbox_items")
class InboxItem {

    @Id
    private UUID id;

    @Column(name = "message_id")
    private UUID messageId;

    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "username")
    private String username;

    @Column(name = "category")
    private String category;

    @Column(name = "title")
    private String title;

    @Column(name = "body")
    private String body;

    @Column(name = "created_at")
    private Instant createdAt;

    protected InboxItem() {}

    InboxItem(MessageFacts message, MessageTemplate.InboxItem text, Instant now) {
        id = Identifiers.next();
        messageId = message.id();
        accountId = message.accountId();
        username = message.username();
        category = message.category();
        title = text.title();
        body = text.body();
        createdAt = now;
    }

    InboxItemView view() {
        return new InboxItemView(id, username, accountId, category, title, body, createdAt, null, null, null);
    }
}
