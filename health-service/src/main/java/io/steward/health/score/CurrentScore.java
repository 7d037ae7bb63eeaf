package io.steward.health.score;

import io.steward.health.scorecard.Assessment;
import io.steward.health.scorecard.Scorecard;
import io.steward.platform.contracts.health.HealthView.ScorecardReference;
import io.steward.platform.contracts.health.HealthView.Trend;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The score of an account as it is stored.
 *
 * @param score null where coverage is too low
 * @param points by component in the scorecard's order, null for an unknown one
 * @param bandSince when the account entered its band; null where there was no score before
 */
record CurrentScore(
        ScorecardReference scorecard,
        Integer score,
        String band,
        BigDecimal coverage,
        List<Short> points,
        Trend trend,
        Instant bandSince) {

    /** What is taken to have been before the first computation. */
    static final CurrentScore NONE = new CurrentScore(
            null, null, Scorecard.UNKNOWN_BAND, BigDecimal.ZERO, List.of(), new Trend(null, null, null), null);

    /** The score that an assessment gives at a moment. */
    CurrentScore next(Scorecard scorecard, Assessment assessment, PastScores past, Instant now) {
        boolean stays = bandSince != null && band.equals(assessment.band());
        return new CurrentScore(
                new ScorecardReference(scorecard.key(), scorecard.version()),
                assessment.score(),
                assessment.band(),
                assessment.coverage(),
                Arrays.asList(assessment.points()),
                past.trendOf(assessment.score()),
                stays ? bandSince : now);
    }

    /** The same in its band from an earlier moment on, as the history tells. */
    CurrentScore inBandSince(Instant earlier) {
        return new CurrentScore(scorecard, score, band, coverage, points, trend, earlier);
    }

    /** Whether subscribers see no difference. */
    boolean looksLike(CurrentScore other) {
        return Objects.equals(score, other.score)
                && band.equals(other.band)
                && coverage.compareTo(other.coverage) == 0
                && trend.equals(other.trend);
    }

    /** Whether nothing that is stored differs. */
    boolean equalsStored(CurrentScore other) {
        return looksLike(other)
                && Objects.equals(scorecard, other.scorecard)
                && points.equals(other.points)
                && Objects.equals(bandSince, other.bandSince);
    }

    /** The scores at the end of the day 7, 30 and 90 days ago; null where there was none. */
    record PastScores(Integer days7, Integer days30, Integer days90) {

        private Trend trendOf(Integer score) {
            return new Trend(change(score, days7), change(score, days30), change(score, days90));
        }

        private static Integer change(Integer score, Integer earlier) {
            return score == null || earlier == null ? null : score - earlier;
        }
    }
}
