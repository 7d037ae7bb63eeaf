package io.steward.accounts.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Somebody's word that an item is done. */
@Entity
@Table(name = "program_confirmations")
class ProgramConfirmation {

    @Id
    private String item;

    private String note;

    @Column(name = "confirmed_by")
    private String confirmedBy;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected ProgramConfirmation() {}

    ProgramConfirmation(String item) {
        this.item = item;
    }

    void say(String saidNote, String by, Instant at) {
        note = saidNote == null ? null : saidNote.strip();
        confirmedBy = by;
        confirmedAt = at;
    }

    String item() {
        return item;
    }

    long version() {
        return version;
    }

    ProgramConfirmationView view() {
        return new ProgramConfirmationView(note, confirmedBy, confirmedAt);
    }
}
