package io.steward.accounts.journey;

import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.MilestoneView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** A milestone that an account has reached. */
@Entity
@Table(name = "milestones")
class Milestone {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private MilestoneKind kind;

    @Column(name = "reached_on")
    private LocalDate reachedOn;

    private String proof;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected Milestone() {}

    Milestone(UUID id, UUID accountId, MilestoneKind kind) {
        this.id = id;
        this.accountId = accountId;
        this.kind = kind;
    }

    /** Takes on what somebody says of it; nothing is touched where nothing differs. */
    void become(RecordMilestoneRequest said, String by, Instant now) {
        if (said.reachedOn().equals(reachedOn) && Objects.equals(said.proof(), proof)) {
            return;
        }
        reachedOn = said.reachedOn();
        proof = said.proof();
        recordedBy = by;
        recordedAt = now;
    }

    UUID accountId() {
        return accountId;
    }

    MilestoneKind kind() {
        return kind;
    }

    LocalDate reachedOn() {
        return reachedOn;
    }

    long version() {
        return version;
    }

    MilestoneView view() {
        return new MilestoneView(kind, reachedOn, proof, recordedBy, recordedAt, version);
    }
}
