package io.steward.accounts.program;

import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A review of the program that was held. */
@Entity
@Table(name = "program_reviews")
class ProgramReview {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String note;

    @Column(name = "reviewed_by", updatable = false)
    private String reviewedBy;

    @Column(name = "reviewed_at", updatable = false)
    private Instant reviewedAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected ProgramReview() {}

    ProgramReview(String note, String by, Instant at) {
        this.id = Identifiers.next();
        this.note = note.strip();
        this.reviewedBy = by;
        this.reviewedAt = at;
    }

    ProgramReviewView view() {
        return new ProgramReviewView(id, note, reviewedBy, reviewedAt);
    }
}
