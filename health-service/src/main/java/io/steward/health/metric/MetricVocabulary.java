package io.steward.health.metric;

import io.steward.platform.contracts.health.Metrics;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The names by which scorecards speak of metrics: every field of {@link Metrics}, and the figures made of two of them.
 * A figure is a {@link BigDecimal}, anything else is text; null means that there is no data.
 */
public final class MetricVocabulary {

    private static final Map<String, Function<Metrics, Object>> METRICS = metrics();

    private MetricVocabulary() {}

    /** Whether a metric of this name exists. */
    public static boolean knows(String name) {
        return METRICS.containsKey(name);
    }

    /** All names, in alphabetical order. */
    public static Iterable<String> names() {
        return METRICS.keySet();
    }

    /** The value as a {@link BigDecimal} or as text; null where there is no data. */
    public static Object value(String name, Metrics metrics) {
        return METRICS.get(name).apply(metrics);
    }

    private static Map<String, Function<Metrics, Object>> metrics() {
        Map<String, Function<Metrics, Object>> metrics = new TreeMap<>();
        for (RecordComponent field : Metrics.class.getRecordComponents()) {
            metrics.put(field.getName(), values -> normalised(read(field, values)));
        }
        metrics.put("coreFeatureShare30", MetricVocabulary::coreFeatureShare30);
        metrics.put("sentimentBalance90", MetricVocabulary::sentimentBalance90);
        return Collections.unmodifiableMap(metrics);
    }

    /** Core features used divided by core features defined; ten decimals are enough to never cross a threshold. */
    private static Object coreFeatureShare30(Metrics metrics) {
        Integer used = metrics.coreFeaturesUsed30();
        Integer defined = metrics.coreFeaturesDefined();
        return used == null || defined == null || defined == 0
                ? null
                : BigDecimal.valueOf(used).divide(BigDecimal.valueOf(defined), 10, RoundingMode.HALF_UP);
    }

    /** Positive less negative tickets; null where there was no ticket in the window. */
    private static Object sentimentBalance90(Metrics metrics) {
        return metrics.tickets90() == null || metrics.tickets90() == 0
                ? null
                : BigDecimal.valueOf(metrics.ticketsPositive90())
                        .subtract(BigDecimal.valueOf(metrics.ticketsNegative90()));
    }

    private static Object normalised(Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> new BigDecimal(number.toString());
            case Object other -> other.toString();
        };
    }

    private static Object read(RecordComponent field, Metrics metrics) {
        try {
            return field.getAccessor().invoke(metrics);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read metric " + field.getName(), e);
        }
    }
}
