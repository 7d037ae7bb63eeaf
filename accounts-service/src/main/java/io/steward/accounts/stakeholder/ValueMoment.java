package io.steward.accounts.stakeholder;

import io.steward.platform.contracts.accounts.ValueMomentView;
import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something that the customer won by the product. */
@Entity
@Table(name = "value_moments")
class ValueMoment {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "happened_on", updatable = false)
    private LocalDate happenedOn;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String proof;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected ValueMoment() {}

    ValueMoment(UUID accountId, RecordValueMomentRequest request, LocalDate on, String by, Instant at) {
        this.id = Identifiers.next();
        this.accountId = accountId;
        this.happenedOn = on;
        this.title = request.title().strip();
        this.proof = request.proof() == null ? null : request.proof().strip();
        this.recordedBy = by;
        this.recordedAt = at;
    }

    ValueMomentView view() {
        return new ValueMomentView(id, accountId, happenedOn, title, proof, recordedBy, recordedAt);
    }
}
