package io.steward.accounts.timeline;

import io.steward.platform.contracts.accounts.AccountEvent.ActivityRecorded;
import io.steward.platform.contracts.accounts.ActivityKind;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.TimelineKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An entry of the timeline that a person wrote: a note, a call, a meeting, a mail. */
@Entity
@Table(name = "timeline_entries")
class Activity {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "occurred_at", updatable = false)
    private Instant occurredAt;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private TimelineKind kind;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(updatable = false)
    private String actor;

    private String title;

    private String text;

    private String[] mentions;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected Activity() {}

    Activity(UUID id, UUID accountId, RecordActivityRequest request, Instant occurredAt, String author) {
        this.id = id;
        this.accountId = accountId;
        this.occurredAt = occurredAt;
        this.kind = TimelineKind.of(request.kind());
        this.contactId = request.contactId();
        this.actor = author;
        say(request.titleOrDefault(), request.text().strip());
    }

    /** Gives it other words; whom they mention follows from them. */
    void say(String newTitle, String newText) {
        title = newTitle;
        text = newText;
        mentions = Mentions.in(newText).toArray(String[]::new);
    }

    UUID accountId() {
        return accountId;
    }

    /** User name of who wrote it. */
    String author() {
        return actor;
    }

    long version() {
        return version;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    TimelineEntryView entry() {
        return new TimelineEntryView(
                id, accountId, occurredAt, kind, contactId, actor, title, text, List.of(mentions), Map.of(), version);
    }

    /** The fact to publish. */
    ActivityRecorded recorded() {
        return new ActivityRecorded(
                accountId, id, ActivityKind.valueOf(kind.name()), contactId, actor, List.of(mentions), occurredAt);
    }
}
