package io.steward.accounts.accountplan;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.AccountPlanView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The plan of an account. There is one for each. */
@Entity
@Table(name = "account_plans")
class AccountPlan {

    /** How long a plan stands until it is reviewed. */
    static final int MONTHS_BETWEEN_REVIEWS = 3;

    @Id
    @Column(name = "account_id")
    private UUID accountId;

    @Column(name = "our_goals")
    private String ourGoals;

    @Column(name = "customer_goals")
    private String customerGoals;

    private String risks;

    private String opportunities;

    private String investment;

    @Column(name = "next_review_on")
    private LocalDate nextReviewOn;

    @Column(name = "last_reviewed_at")
    private Instant lastReviewedAt;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected AccountPlan() {}

    AccountPlan(UUID accountId, LocalDate today) {
        this.accountId = accountId;
        this.nextReviewOn = today.plusMonths(MONTHS_BETWEEN_REVIEWS);
    }

    /** Takes on what somebody says of it; nothing is touched where nothing differs. */
    void become(AccountPlanRequest said, String by, Instant now) {
        PlanContent wanted = new PlanContent(
                Texts.strip(said.ourGoals()),
                Texts.strip(said.customerGoals()),
                Texts.strip(said.risks()),
                Texts.strip(said.opportunities()),
                Texts.strip(said.investment()));
        LocalDate review = said.nextReviewOn() == null ? nextReviewOn : said.nextReviewOn();
        if (wanted.equals(content()) && review.equals(nextReviewOn)) {
            return;
        }
        ourGoals = wanted.ourGoals();
        customerGoals = wanted.customerGoals();
        risks = wanted.risks();
        opportunities = wanted.opportunities();
        investment = wanted.investment();
        nextReviewOn = review;
        writtenBy = by;
        writtenAt = now;
    }

    void reviewed(LocalDate next, Instant now) {
        nextReviewOn = next;
        lastReviewedAt = now;
    }

    PlanContent content() {
        return new PlanContent(ourGoals, customerGoals, risks, opportunities, investment);
    }

    long version() {
        return version;
    }

    AccountPlanView view() {
        return new AccountPlanView(
                accountId,
                ourGoals,
                customerGoals,
                risks,
                opportunities,
                investment,
                nextReviewOn,
                lastReviewedAt,
                writtenBy,
                writtenAt,
                version);
    }
}
