package io.steward.platform.contracts.health;

import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What health-service says on {@code steward.health.v1}. */
public sealed interface HealthEvent extends DomainEvent {

    /** The account that it is about. */
    UUID accountId();

    @Override
    default UUID subject() {
        return accountId();
    }

    /**
     * The score, the band or the coverage of an account changed.
     *
     * @param score 0–100, null where coverage is too low
     * @param previousScore null where there was none
     */
    @EventType("steward.health.score-changed.v1")
    record ScoreChanged(
            UUID accountId,
            Integer score,
            String band,
            Integer previousScore,
            String previousBand,
            BigDecimal coverage,
            HealthView.Trend trend,
            HealthView.ScorecardReference scorecard,
            Instant computedAt)
            implements HealthEvent {}

    /** A metric of an account changed, or a new day began to count for it. */
    @EventType("steward.health.metrics-changed.v1")
    record MetricsChanged(UUID accountId, Metrics metrics, Instant computedAt) implements HealthEvent {}
}
