package io.steward.accounts.plan;

import io.steward.accounts.rules.Texts;
import io.steward.accounts.success.MetricTargets;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.OutcomeRank;
import io.steward.platform.contracts.accounts.PlanOutcomeView;
import io.steward.platform.identifiers.Identifiers;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/**
 * What a customer wants to reach by a plan. Values that a health metric says are written without a new version; hence
 * only what differs is written here.
 */
@Entity
@DynamicUpdate
@Table(name = "plan_outcomes")
class PlanOutcome {

    @Id
    private UUID id;

    @Column(name = "plan_id", updatable = false)
    private UUID planId;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    private String title;

    @Enumerated(EnumType.STRING)
    private OutcomeRank rank;

    private String metric;

    @Enumerated(EnumType.STRING)
    private MetricTarget.Comparison comparison;

    private BigDecimal target;

    private String unit;

    @Column(name = "health_metric")
    private String healthMetric;

    @Column(name = "of_seats")
    private Boolean ofSeats;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "milestone_id")
    private UUID milestoneId;

    private String proof;

    @Column(name = "current_value")
    private BigDecimal currentValue;

    @Column(name = "measured_at")
    private Instant measuredAt;

    @Column(name = "reached_at")
    private Instant reachedAt;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    /** For Hibernate. */
    protected PlanOutcome() {}

    PlanOutcome(SuccessPlan plan) {
        this.id = Identifiers.next();
        this.planId = plan.id();
        this.accountId = plan.accountId();
    }

    /**
     * Takes on what somebody says of it. Another target forgets what was measured against the one before.
     *
     * @return whether it is reached by that for the first time
     */
    boolean become(OutcomeRequest content, Instant now) {
        title = content.title().strip();
        rank = content.rank();
        dueOn = content.dueOn();
        milestoneId = content.milestoneId();
        proof = Texts.strip(content.proof());
        if (!Objects.equals(target(), content.target())) {
            aim(content.target());
        }
        if (content.target() == null) {
            return mark(Boolean.TRUE.equals(content.reached()), now);
        }
        return content.target().healthMetric() == null
                && !isSame(content.currentValue(), currentValue)
                && measure(content.currentValue(), now);
    }

    /**
     * Takes on what was measured.
     *
     * @param value null where it is not known
     * @return whether it is reached by that for the first time
     */
    boolean measure(BigDecimal value, Instant at) {
        currentValue = value;
        measuredAt = value == null ? null : at;
        boolean now = reachedAt == null && MetricTargets.isReached(target(), value);
        reachedAt = now ? at : reachedAt;
        return now;
    }

    private boolean mark(boolean reached, Instant now) {
        boolean first = reached && reachedAt == null;
        if (!reached) {
            reachedAt = null;
        } else if (first) {
            reachedAt = now;
        }
        return first;
    }

    private void aim(MetricTarget wanted) {
        metric = wanted == null ? null : wanted.metric().strip();
        comparison = wanted == null ? null : wanted.comparison();
        target = wanted == null ? null : wanted.target();
        unit = wanted == null ? null : Texts.strip(wanted.unit());
        healthMetric = wanted == null ? null : wanted.healthMetric();
        ofSeats = wanted == null ? null : wanted.ofSeats();
        currentValue = null;
        measuredAt = null;
        reachedAt = null;
    }

    private static boolean isSame(BigDecimal left, BigDecimal right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return left.compareTo(right) == 0;
    }

    UUID id() {
        return id;
    }

    String title() {
        return title;
    }

    OutcomeRank rank() {
        return rank;
    }

    MetricTarget target() {
        return metric == null ? null : new MetricTarget(metric, comparison, target, unit, healthMetric, ofSeats);
    }

    BigDecimal currentValue() {
        return currentValue;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    UUID planId() {
        return planId;
    }

    UUID milestoneId() {
        return milestoneId;
    }

    String proof() {
        return proof;
    }

    Instant reachedAt() {
        return reachedAt;
    }

    boolean isReached() {
        return reachedAt != null;
    }

    long version() {
        return version;
    }

    PlanOutcomeView view(List<UUID> stakeholderIds) {
        return new PlanOutcomeView(
                id,
                title,
                rank,
                target(),
                currentValue,
                measuredAt,
                dueOn,
                stakeholderIds,
                milestoneId,
                proof,
                reachedAt,
                version);
    }
}
