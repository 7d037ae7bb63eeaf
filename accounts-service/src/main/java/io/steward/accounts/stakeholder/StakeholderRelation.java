package io.steward.accounts.stakeholder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** What somebody thinks of our relation to a person. */
@Entity
@Table(name = "stakeholder_relations")
class StakeholderRelation {

    @Id
    @Column(name = "contact_id")
    private UUID contactId;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    private short strength;

    private String note;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected StakeholderRelation() {}

    StakeholderRelation(UUID accountId, UUID contactId) {
        this.accountId = accountId;
        this.contactId = contactId;
    }

    /** Takes on what somebody says of it; nothing is touched where nothing differs. */
    void become(JudgeRelationRequest said, String by, Instant now) {
        String wanted = said.note() == null ? null : said.note().strip();
        if (said.strength() == strength && Objects.equals(wanted, note)) {
            return;
        }
        strength = said.strength().shortValue();
        note = wanted;
        recordedBy = by;
        recordedAt = now;
    }

    long version() {
        return version;
    }
}
