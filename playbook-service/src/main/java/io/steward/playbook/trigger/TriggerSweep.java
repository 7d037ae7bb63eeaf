package io.steward.playbook.trigger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** How far a newly published condition has been looked at for the accounts that were known before it. */
@Entity
@Table(name = "trigger_sweeps")
class TriggerSweep {

    /** One version of a playbook. */
    @Embeddable
    record Key(
            @Column(name = "playbook_key") String playbookKey,
            @Column(name = "playbook_version") int version) {}

    @EmbeddedId
    private Key key;

    @Column(name = "after_account")
    private UUID afterAccount;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    /** For Hibernate. */
    protected TriggerSweep() {}

    TriggerSweep(Key key, Instant now) {
        this.key = key;
        this.requestedAt = now;
    }

    Key key() {
        return key;
    }

    UUID afterAccount() {
        return afterAccount;
    }

    void goOnAfter(UUID account) {
        afterAccount = account;
    }

    void finish(Instant now) {
        finishedAt = now;
    }

    void restart(Instant now) {
        afterAccount = null;
        requestedAt = now;
        finishedAt = null;
    }
}
