package io.steward.accounts.plan;

import io.steward.accounts.plan.MilestoneState.Open;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.PlanMilestoneStatus;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something to be done on the way of a plan, by somebody and a day. */
@Entity
@Table(name = "plan_milestones")
class PlanMilestone {

    @Id
    private UUID id;

    @Column(name = "plan_id", updatable = false)
    private UUID planId;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    private String title;

    private String phase;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private String owner;

    @Enumerated(EnumType.STRING)
    @Column(name = "journey_milestone")
    private MilestoneKind journeyMilestone;

    @Enumerated(EnumType.STRING)
    private PlanMilestoneStatus status;

    @Column(name = "closed_by")
    private String closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String note;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected PlanMilestone() {}

    /** An open milestone. */
    PlanMilestone(SuccessPlan plan, MilestoneRequest content) {
        this.id = Identifiers.next();
        this.planId = plan.id();
        this.accountId = plan.accountId();
        become(new Open());
        become(content);
    }

    /** Takes on what somebody says of it, but for its state. */
    void become(MilestoneRequest content) {
        title = content.title().strip();
        phase = Texts.strip(content.phase());
        dueOn = content.dueOn();
        owner = Texts.strip(content.owner());
        journeyMilestone = content.journeyMilestone();
    }

    void become(MilestoneState state) {
        status = state.kept();
        closedBy = state.closedBy();
        closedAt = state.closedAt();
        note = Texts.strip(state.note());
    }

    UUID id() {
        return id;
    }

    UUID planId() {
        return planId;
    }

    UUID accountId() {
        return accountId;
    }

    String title() {
        return title;
    }

    String phase() {
        return phase;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    String owner() {
        return owner;
    }

    MilestoneKind journeyMilestone() {
        return journeyMilestone;
    }

    MilestoneState state() {
        return MilestoneState.of(status, closedBy, closedAt, note);
    }

    long version() {
        return version;
    }

    /** @param suggestedProof null for none, or where it is not told */
    PlanMilestoneView view(LocalDate today, String suggestedProof) {
        MilestoneState state = state();
        return new PlanMilestoneView(
                id,
                planId,
                accountId,
                title,
                phase,
                dueOn,
                owner,
                journeyMilestone,
                state.status(dueOn, today),
                closedBy,
                closedAt,
                note,
                state instanceof Open ? suggestedProof : null,
                version);
    }
}
