package io.steward.platform.contracts.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The health of one account, with everything that is needed to check the score by hand.
 *
 * @param score 0–100, null where coverage is too low
 * @param band the band's key, for example {@code AT_RISK}; {@code UNKNOWN} without a score
 * @param coverage known weight divided by all weight, 0–1
 * @param bandSince when the account entered its band
 * @param daysInBand whole days since then
 * @param history filled only where a caller asks to include it; oldest first
 */
public record HealthView(
        UUID accountId,
        Integer score,
        String band,
        BigDecimal coverage,
        Trend trend,
        Instant bandSince,
        Integer daysInBand,
        Instant computedAt,
        ScorecardReference scorecard,
        List<Component> components,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HistoryPoint> history) {

    /** Change of the score against 7, 30 and 90 days ago, in points; null where there was no score then. */
    public record Trend(Integer days7, Integer days30, Integer days90) {}

    /** The scorecard that gave the score. */
    public record ScorecardReference(String key, int version) {}

    /**
     * One component of the score.
     *
     * @param weight its weight in the scorecard
     * @param value the metric's value in words or figures, null where unknown
     * @param rule the rule that was hit, in words; null where unknown
     * @param points what the rule gave, 0 to {@code maxPoints}; null where unknown
     * @param known whether there was data; an unknown component is left out and the weights are rescaled
     */
    public record Component(
            String key,
            String name,
            BigDecimal weight,
            String value,
            String rule,
            BigDecimal points,
            BigDecimal maxPoints,
            boolean known) {}

    /** The score at the end of a day. */
    public record HistoryPoint(LocalDate date, Integer score, String band, BigDecimal coverage) {}
}
