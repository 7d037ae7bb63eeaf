package io.steward.health.scorecard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.steward.health.metric.MetricVocabulary;
import io.steward.platform.contracts.health.Metrics;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Gives points where its one condition holds. A condition over a metric without data never holds; {@code otherwise}
 * holds wherever the component's metric has data.
 *
 * @param name the rule in words
 * @param metric what it looks at; null for the component's own
 * @param atLeast the figure is this or more
 * @param above the figure is more than this
 * @param atMost the figure is this or less
 * @param below the figure is less than this
 * @param is the value is this text
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        String name,
        int points,
        String metric,
        BigDecimal atLeast,
        BigDecimal above,
        BigDecimal atMost,
        BigDecimal below,
        String is,
        Boolean otherwise) {

    boolean holds(String componentMetric, Metrics metrics) {
        return switch (MetricVocabulary.value(metric == null ? componentMetric : metric, metrics)) {
            case null -> false;
            case BigDecimal figure -> holdsFor(figure);
            case Object text -> otherwise != null || text.equals(is);
        };
    }

    private boolean holdsFor(BigDecimal figure) {
        return otherwise != null
                || (atLeast != null && figure.compareTo(atLeast) >= 0)
                || (above != null && figure.compareTo(above) > 0)
                || (atMost != null && figure.compareTo(atMost) <= 0)
                || (below != null && figure.compareTo(below) < 0)
                || (is != null && is.equals(figure.toPlainString()));
    }

    void check(Faults faults, String pointer, int weight) {
        faults.check(Names.isText(name), pointer + "/name", "is required");
        faults.check(points >= 0 && points <= weight, pointer + "/points", "must be from 0 to the weight " + weight);
        faults.check(metric == null || MetricVocabulary.knows(metric), pointer + "/metric", Component.unknownMetric());
        faults.check(!Boolean.FALSE.equals(otherwise), pointer + "/otherwise", "must be true or left out");
        long conditions = Stream.of(atLeast, above, atMost, below, is, otherwise)
                .filter(Objects::nonNull)
                .count();
        faults.check(conditions == 1, pointer, "must have exactly one of atLeast, above, atMost, below, is, otherwise");
    }
}
