package io.steward.health.scorecard;

import io.steward.platform.contracts.health.Metrics;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What a scorecard says about the metrics of one account.
 *
 * @param score 0–100, null where coverage is below the scorecard's minimum
 * @param coverage known weight divided by all weight, four decimals
 * @param parts one for each component, in the scorecard's order
 */
public record Assessment(Integer score, String band, BigDecimal coverage, List<Part> parts) {

    /** One component and the rule that it hit; no rule where it is unknown. */
    public record Part(Component component, Optional<Rule> rule) {}

    /** Applies a scorecard: 100 × points of the known components / their weights, rounded half up. */
    public static Assessment of(Scorecard scorecard, Metrics metrics) {
        List<Part> parts = scorecard.components().stream()
                .map(component -> new Part(component, component.ruleFor(metrics)))
                .toList();
        int known = parts.stream()
                .filter(part -> part.rule().isPresent())
                .mapToInt(part -> part.component().weight())
                .sum();
        int points = parts.stream()
                .flatMap(part -> part.rule().stream())
                .mapToInt(Rule::points)
                .sum();
        BigDecimal all = BigDecimal.valueOf(scorecard.totalWeight());
        BigDecimal coverage = BigDecimal.valueOf(known).divide(all, 4, RoundingMode.HALF_UP);
        boolean enough = known > 0
                && BigDecimal.valueOf(known)
                                .compareTo(scorecard.minimumCoverage().multiply(all))
                        >= 0;
        if (!enough) {
            return new Assessment(null, Scorecard.UNKNOWN_BAND, coverage, parts);
        }
        int score = BigDecimal.valueOf(100L * points)
                .divide(BigDecimal.valueOf(known), 0, RoundingMode.HALF_UP)
                .intValueExact();
        return new Assessment(score, scorecard.bandOf(score), coverage, parts);
    }

    /** Points by component, null for an unknown one: the form in which they are stored. */
    public Short[] points() {
        return parts.stream()
                .map(part -> part.rule().map(rule -> (short) rule.points()).orElse(null))
                .toArray(Short[]::new);
    }
}
