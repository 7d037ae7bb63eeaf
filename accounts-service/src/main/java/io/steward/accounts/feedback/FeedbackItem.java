package io.steward.accounts.feedback;

import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.problems.Problems;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a customer told us, and what came of it. What is decided is decided: the customer may have heard of it. */
@Entity
@Table(name = "feedback_items")
class FeedbackItem {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Enumerated(EnumType.STRING)
    private FeedbackKind kind;

    private String text;

    @Column(updatable = false)
    @Enumerated(EnumType.STRING)
    private FeedbackSource source;

    private String[] teams;

    @Enumerated(EnumType.STRING)
    private FeedbackStatus status = FeedbackStatus.OPEN;

    @Column(name = "feature_request_id")
    private UUID featureRequestId;

    private String outcome;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    /** Written by statements alone: an event that brings it must not be lost to an older copy. */
    @Column(name = "told_at", insertable = false, updatable = false)
    private Instant toldAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected FeedbackItem() {}

    FeedbackItem(UUID accountId, RecordFeedbackRequest said, List<String> teams, String by, Instant at) {
        this.id = Identifiers.next();
        this.accountId = accountId;
        this.contactId = said.contactId();
        this.kind = said.kind();
        this.text = said.text().strip();
        this.source = said.source() == null ? FeedbackSource.OTHER : said.source();
        this.teams = teams.toArray(String[]::new);
        this.recordedBy = by;
        this.recordedAt = at;
    }

    /** Says it otherwise. */
    void correct(CorrectFeedbackRequest wanted, List<String> teamsOfKind) {
        requireOpen();
        text = wanted.text().strip();
        if (kind != wanted.kind()) {
            kind = wanted.kind();
            teams = teamsOfKind.toArray(String[]::new);
        }
    }

    /** Makes it part of a feature request. */
    void join(UUID requestId) {
        requireOpen();
        featureRequestId = requestId;
    }

    /** Decides what comes of it; tells whether it is decided for good now and was not before. */
    boolean decide(FeedbackDecision decision, String by, Instant at) {
        if (status == decision.status() && (outcome == null || outcome.equals(decision.outcome()))) {
            return false;
        }
        requireOpen();
        status = decision.status();
        if (!status.isClosed()) {
            return false;
        }
        outcome = decision.outcome();
        closedBy = by;
        closedAt = at;
        return true;
    }

    /** @throws RuntimeException that is answered with 409 */
    void requireClosed() {
        if (!status.isClosed()) {
            throw Problems.conflict("nothing has come of the feedback yet: decide first");
        }
    }

    private void requireOpen() {
        if (status.isClosed()) {
            throw Problems.conflict("the feedback is " + status + ", and the customer is told so");
        }
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    FeedbackKind kind() {
        return kind;
    }

    long version() {
        return version;
    }

    FeedbackView view() {
        return new FeedbackView(
                id,
                accountId,
                contactId,
                kind,
                text,
                source,
                List.of(teams),
                status,
                featureRequestId,
                outcome,
                recordedBy,
                recordedAt,
                closedBy,
                closedAt,
                toldAt,
                version);
    }
}
