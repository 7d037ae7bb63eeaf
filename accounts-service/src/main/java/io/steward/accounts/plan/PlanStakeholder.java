package io.steward.accounts.plan;

import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A contact who wants an outcome. Goes when the contact goes. */
@Entity
@Table(name = "plan_stakeholders")
class PlanStakeholder {

    @Id
    private UUID id;

    @Column(name = "outcome_id", updatable = false)
    private UUID outcomeId;

    @Column(name = "contact_id", updatable = false)
    private UUID contactId;

    @Column(name = "plan_id", updatable = false)
    private UUID planId;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected PlanStakeholder() {}

    PlanStakeholder(SuccessPlan plan, UUID outcomeId, UUID contactId) {
        this.id = Identifiers.next();
        this.outcomeId = outcomeId;
        this.contactId = contactId;
        this.planId = plan.id();
        this.accountId = plan.accountId();
    }

    UUID outcomeId() {
        return outcomeId;
    }

    UUID contactId() {
        return contactId;
    }
}
