package io.steward.playbook.trigger;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Whether a playbook's condition held for an account when it was last looked at: the memory that makes an edge. */
@Entity
@Table(name = "trigger_states")
class TriggerState {

    /** One account and one playbook. */
    @Embeddable
    record Key(
            @Column(name = "account_id") UUID accountId,
            @Column(name = "playbook_key") String playbookKey) {}

    @EmbeddedId
    private Key key;

    private boolean held;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate. */
    protected TriggerState() {}

    TriggerState(Key key, boolean held, Instant now) {
        this.key = key;
        this.held = held;
        this.changedAt = now;
    }

    Key key() {
        return key;
    }

    boolean held() {
        return held;
    }

    void become(boolean holds, Instant now) {
        if (held != holds) {
            held = holds;
            changedAt = now;
        }
    }
}
