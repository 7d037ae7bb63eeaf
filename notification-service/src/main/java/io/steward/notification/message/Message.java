package io.steward.notification.message;

import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One message to one recipient on one channel. Made by its request and changed here only by a person who wants it sent
 * again; deliveries of crowds go through {@link DeliveryStore}, which raises the same version.
 */
@Entity
@Table(name = "messages")
class Message {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "request_key", updatable = false)
    private String requestKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "channel", updatable = false)
    private Channel channel;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "username", updatable = false)
    private String username;

    @Column(name = "category", updatable = false)
    private String category;

    @Column(name = "transactional", updatable = false)
    private boolean transactional;

    @Column(name = "template", updatable = false)
    private String template;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "variables", updatable = false)
    private Map<String, String> variables;

    @Column(name = "run_id", updatable = false)
    private UUID runId;

    @Column(name = "step_key", updatable = false)
    private String stepKey;

    @Column(name = "requested_at", updatable = false)
    private Instant requestedAt;

    @Column(name = "traceparent", updatable = false)
    private String traceparent;

    @Column(name = "subject")
    private String subject;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private DeliveryColumns.State state;

    @Column(name = "attempts")
    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "lease_token")
    private UUID leaseToken;

    @Column(name = "reason")
    private String reason;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Version
    private long version;

    protected Message() {}

    Message(MessageFacts facts, MessageChannel.Receipt receipt) {
        id = facts.id();
        accountId = facts.accountId();
        requestKey = facts.requestKey();
        channel = facts.channel();
        contactId = facts.contactId();
        username = facts.username();
        category = facts.category();
        transactional = facts.transactional();
        template = facts.template();
        variables = facts.variables();
        runId = facts.runId();
        stepKey = facts.stepKey();
        requestedAt = facts.requestedAt();
        traceparent = facts.traceparent();
        subject = receipt.subject();
        write(receipt.delivery());
    }

    long version() {
        return version;
    }

    Delivery delivery() {
        return new DeliveryColumns(state, attempts, dueAt, leaseToken, reason, sentAt).delivery();
    }

    /**
     * Puts it in the queue again.
     *
     * @throws NotResendable where it is neither failed nor uncertain
     */
    void resend(Instant now) {
        write(
                switch (delivery()) {
                    case Delivery.Failed failed -> failed.resend(now);
                    case Delivery.Uncertain uncertain -> uncertain.resend(now);
                    case Delivery.Pending _,
                            Delivery.Claimed _,
                            Delivery.Submitting _,
                            Delivery.Sent _,
                            Delivery.Dropped _ ->
                        throw new NotResendable(delivery().status());
                });
    }

    MessageView view() {
        return facts().view(subject, delivery());
    }

    private MessageFacts facts() {
        return new MessageFacts(
                id,
                accountId,
                requestKey,
                channel,
                contactId,
                username,
                category,
                transactional,
                template,
                variables,
                runId,
                stepKey,
                requestedAt,
                traceparent);
    }

    private void write(Delivery delivery) {
        DeliveryColumns columns = DeliveryColumns.of(delivery);
        state = columns.state();
        attempts = columns.attempts();
        dueAt = columns.dueAt();
        leaseToken = columns.leaseToken();
        reason = columns.reason();
        sentAt = columns.sentAt();
    }
}
