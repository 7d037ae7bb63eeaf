package io.steward.accounts.plan;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.SuccessPlanKind;
import io.steward.platform.contracts.accounts.SuccessPlanStatus;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import io.steward.platform.contracts.accounts.SuccessPlanView.Phase;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.problems.Problems;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a customer is to reach within a time. Its outcomes and milestones have rows of their own. */
@Entity
@Table(name = "success_plans")
class SuccessPlan {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SuccessPlanKind kind;

    private String title;

    @Column(name = "template_key", updatable = false)
    private String templateKey;

    @Column(name = "template_version", updatable = false)
    private Integer templateVersion;

    @Enumerated(EnumType.STRING)
    private SuccessPlanStatus status;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Convert(converter = PlanPhasesConverter.class)
    @Column(updatable = false)
    private List<Phase> phases;

    @Column(name = "created_by", updatable = false)
    private String createdBy;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "ended_by")
    private String endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_note")
    private String endNote;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected SuccessPlan() {}

    SuccessPlan(UUID accountId, PlanDraft draft, String by, Instant now) {
        this.id = Identifiers.next();
        this.accountId = accountId;
        this.kind = draft.kind();
        this.title = draft.title().strip();
        this.templateKey = draft.templateKey();
        this.templateVersion = draft.templateVersion();
        this.status = SuccessPlanStatus.ACTIVE;
        this.startsOn = draft.startsOn();
        this.endsOn = draft.endsOn();
        this.phases = draft.phases();
        this.createdBy = by;
        this.createdAt = now;
    }

    void become(PlanRequest content) {
        title = content.title().strip();
        endsOn = content.endsOn();
    }

    void end(EndPlanRequest request, String by, Instant now) {
        status = request.result();
        endNote = Texts.strip(request.note());
        endedBy = by;
        endedAt = now;
    }

    /** @throws RuntimeException that is answered with 409 where the plan has ended */
    void requireActive() {
        if (status != SuccessPlanStatus.ACTIVE) {
            throw Problems.conflict("the plan has ended: it is " + status);
        }
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    SuccessPlanKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    SuccessPlanStatus status() {
        return status;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    long version() {
        return version;
    }

    /** As others see it. */
    SuccessPlanView view(PlanParts parts, LocalDate today) {
        return new SuccessPlanView(
                id,
                accountId,
                kind,
                title,
                templateKey == null ? null : new SuccessPlanView.Template(templateKey, templateVersion),
                status,
                startsOn,
                endsOn,
                phases,
                parts.outcomeViews(),
                parts.milestoneViews(today),
                Attainment.of(parts.outcomes()),
                createdBy,
                createdAt,
                endedBy,
                endedAt,
                endNote,
                version);
    }
}
