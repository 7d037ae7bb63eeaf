package io.steward.accounts.success;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.MetricTarget.Comparison;
import io.steward.platform.contracts.health.Metrics;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rules of targets: what is a proper one, what a health metric says of it, and when it is reached. */
public final class MetricTargets {

    /** The numbers among the metrics of health-service. */
    public static final SortedSet<String> HEALTH_METRICS = Arrays.stream(Metrics.class.getRecordComponents())
            .filter(component -> Number.class.isAssignableFrom(component.getType()))
            .map(component -> component.getName())
            .collect(Collectors.toCollection(TreeSet::new));

    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_UNIT_CHARACTERS = 50;
    private static final int MOST_DIGITS = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private MetricTargets() {}

    /** Notes every rule that a target breaks. */
    public static void check(Faults faults, String pointer, MetricTarget target) {
        Texts.checkRequired(faults, pointer + "/metric", target.metric(), MOST_CHARACTERS);
        faults.check(target.comparison() != null, pointer + "/comparison", "is required: AT_LEAST or AT_MOST");
        checkNumber(faults, pointer + "/target", target.target());
        Texts.checkOptional(faults, pointer + "/unit", target.unit(), MOST_UNIT_CHARACTERS);
        faults.check(
                target.healthMetric() == null || HEALTH_METRICS.contains(target.healthMetric()),
                pointer + "/healthMetric",
                "must be one of " + HEALTH_METRICS);
        faults.check(
                !isOfSeats(target) || target.healthMetric() != null,
                pointer + "/ofSeats",
                "has a meaning only with a health metric");
    }

    /** Notes a fault where a number is missing or has too many digits. */
    public static void checkNumber(Faults faults, String pointer, BigDecimal number) {
        faults.check(
                number != null && number.precision() <= MOST_DIGITS && Math.abs(number.scale()) <= MOST_DIGITS,
                pointer,
                "must be a number of at most " + MOST_DIGITS + " digits");
    }

    /** Whether a value is on the good side of the target; one that is not known is not. */
    public static boolean isReached(MetricTarget target, BigDecimal value) {
        if (value == null) {
            return false;
        }
        int difference = value.compareTo(target.target());
        return target.comparison() == Comparison.AT_LEAST ? difference >= 0 : difference <= 0;
    }

    /**
     * What health knows of a target; empty where it does not know it.
     *
     * @param metrics by the names of the metrics
     * @param seats of the account; null where they are not known
     */
    public static Optional<BigDecimal> measure(MetricTarget target, Map<String, Object> metrics, Integer seats) {
        if (target.healthMetric() == null || !(metrics.get(target.healthMetric()) instanceof Number number)) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(number.toString());
        if (!isOfSeats(target)) {
            return Optional.of(value);
        }
        return seats == null || seats == 0
                ? Optional.empty()
                : Optional.of(HUNDRED.multiply(value).divide(BigDecimal.valueOf(seats), 2, RoundingMode.HALF_UP));
    }

    private static boolean isOfSeats(MetricTarget target) {
        return Boolean.TRUE.equals(target.ofSeats());
    }
}
