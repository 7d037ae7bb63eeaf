package io.steward.accounts.accountplan;

import io.steward.accounts.account.AttributesConverter;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.AccountPlanReviewView;
import io.steward.platform.contracts.accounts.AccountPlanView;
import io.steward.platform.identifiers.Identifiers;
import io.vertx.core.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody went through the plan of an account. Rows are only ever added; each keeps what was reviewed. */
@Entity
@Table(name = "account_plan_reviews")
class AccountPlanReview {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "reviewed_by", updatable = false)
    private String reviewedBy;

    @Column(name = "reviewed_at", updatable = false)
    private Instant reviewedAt;

    @Column(updatable = false)
    private String notes;

    @Column(name = "plan_version", updatable = false)
    private long planVersion;

    @Column(name = "previous_plan_version", updatable = false)
    private Long previousPlanVersion;

    @Convert(converter = AttributesConverter.class)
    @Column(updatable = false)
    private Map<String, Object> content;

    @Column(updatable = false)
    private String[] changed;

    @Column(name = "next_review_on", updatable = false)
    private LocalDate nextReviewOn;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected AccountPlanReview() {}

    /** @param before the review before; null for the first */
    AccountPlanReview(AccountPlan plan, AccountPlanReview before, String notes, String by, Instant now) {
        AccountPlanView view = plan.view();
        this.id = Identifiers.next();
        this.accountId = view.accountId();
        this.reviewedBy = by;
        this.reviewedAt = now;
        this.notes = Texts.strip(notes);
        this.planVersion = view.version();
        this.previousPlanVersion = before == null ? null : before.planVersion;
        this.content = plan.content().json().getMap();
        this.changed = before == null
                ? new String[0]
                : plan.content().changesSince(new JsonObject(before.content)).toArray(String[]::new);
        this.nextReviewOn = view.nextReviewOn();
    }

    AccountPlanReviewView view() {
        return new AccountPlanReviewView(
                id,
                accountId,
                reviewedBy,
                reviewedAt,
                notes,
                planVersion,
                previousPlanVersion,
                List.of(changed),
                nextReviewOn);
    }
}
