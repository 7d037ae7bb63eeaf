package io.steward.health.scorecard;

import io.steward.health.metric.MetricVocabulary;
import io.steward.platform.contracts.health.Metrics;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One weighted part of a score.
 *
 * @param weight the most points that it can give
 * @param metric what its rules look at where they name no other; without data it makes the component unknown
 * @param value how the metric is shown, with metrics in braces
 * @param rules in order: the first that holds counts
 */
public record Component(String key, String name, int weight, String metric, String value, List<Rule> rules) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    public Component {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** The rule that holds; empty where there is no data, so that none does. */
    Optional<Rule> ruleFor(Metrics metrics) {
        return rules.stream().filter(rule -> rule.holds(metric, metrics)).findFirst();
    }

    /** The metric's value in words. */
    public String describe(Metrics metrics) {
        return PLACEHOLDER.matcher(value).replaceAll(found -> Matcher.quoteReplacement(shown(found, metrics)));
    }

    private static String shown(MatchResult placeholder, Metrics metrics) {
        return switch (MetricVocabulary.value(placeholder.group(1), metrics)) {
            case null -> "no";
            case BigDecimal figure -> figure.toPlainString();
            case Object text -> text.toString();
        };
    }

    void check(Faults faults, String pointer) {
        faults.check(Names.isKey(key), pointer + "/key", "must be lower-case letters, digits and hyphens");
        faults.check(Names.isText(name), pointer + "/name", "is required");
        faults.check(weight > 0 && weight <= 1000, pointer + "/weight", "must be from 1 to 1000");
        faults.check(metric != null && MetricVocabulary.knows(metric), pointer + "/metric", unknownMetric());
        faults.check(Names.isText(value), pointer + "/value", "is required");
        if (value != null) {
            boolean known =
                    PLACEHOLDER.matcher(value).results().allMatch(found -> MetricVocabulary.knows(found.group(1)));
            faults.check(known, pointer + "/value", unknownMetric());
        }
        faults.check(!rules.isEmpty(), pointer + "/rules", "must name at least one rule");
        for (int i = 0; i < rules.size(); i++) {
            rules.get(i).check(faults, pointer + "/rules/" + i, weight);
        }
    }

    static String unknownMetric() {
        return "must name metrics out of " + MetricVocabulary.names();
    }
}
