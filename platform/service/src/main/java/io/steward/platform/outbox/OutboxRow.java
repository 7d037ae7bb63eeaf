package io.steward.platform.outbox;

import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A record that waits to be sent. Its order is the column {@code seq}, which the database gives at the insert and which
 * Hibernate need not know.
 */
@Entity
@Immutable
@Table(name = "outbox")
class OutboxRow {

    @Id
    private UUID id;

    private String topic;

    @Column(name = "record_key")
    private String key;

    private String document;

    private String traceparent;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** For Hibernate. */
    protected OutboxRow() {}

    OutboxRow(String topic, String key, String document, String traceparent, Instant recordedAt) {
        this.id = Identifiers.next();
        this.topic = topic;
        this.key = key;
        this.document = document;
        this.traceparent = traceparent;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return id;
    }

    String topic() {
        return topic;
    }

    String key() {
        return key;
    }

    String document() {
        return document;
    }

    String traceparent() {
        return traceparent;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
