package io.steward.accounts.success;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.contracts.accounts.MetricTarget;
import io.steward.platform.contracts.accounts.MetricTarget.Comparison;
import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricTargetsTest {

    private static final Map<String, Object> METRICS = Map.of("activeUsers7", 5, "keyActions", 12L);

    @Test
    void aTargetIsReachedOnItsGoodSideTheBoundIncluded() {
        MetricTarget atLeast = target(Comparison.AT_LEAST, "keyActions", false);
        MetricTarget atMost = target(Comparison.AT_MOST, "keyActions", false);

        assertThat(MetricTargets.isReached(atLeast, BigDecimal.valueOf(50))).isTrue();
        assertThat(MetricTargets.isReached(atLeast, new BigDecimal("49.99"))).isFalse();
        assertThat(MetricTargets.isReached(atMost, BigDecimal.valueOf(50))).isTrue();
        assertThat(MetricTargets.isReached(atMost, new BigDecimal("50.01"))).isFalse();
        assertThat(MetricTargets.isReached(atMost, null)).isFalse();
    }

    @Test
    void aMetricIsTakenAsItIsOrInPercentOfTheSeats() {
        assertThat(MetricTargets.measure(target(Comparison.AT_LEAST, "keyActions", null), METRICS, 8))
                .contains(BigDecimal.valueOf(12));
        assertThat(MetricTargets.measure(target(Comparison.AT_LEAST, "activeUsers7", true), METRICS, 8))
                .contains(new BigDecimal("62.50"));
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        assertThat(MetricTargets.measure(target(Comparison.AT_LEAST, "nps", null), METRICS, 8))
                .isEmpty();
        assertThat(MetricTargets.measure(target(Comparison.AT_LEAST, "activeUsers7", true), METRICS, null))
                .isEmpty();
        assertThat(MetricTargets.measure(target(Comparison.AT_LEAST, "activeUsers7", true), METRICS, 0))
                .isEmpty();
        assertThat(MetricTargets.measure(target(Comparison.AT_LEAST, null, null), METRICS, 8))
                .isEmpty();
    }

    @Test
    void aTargetNamesOnlyNumbersOfHealth() {
        Faults faults = new Faults();

        MetricTargets.check(faults, "#/a", target(Comparison.AT_LEAST, "invoiceState", null));
        MetricTargets.check(faults, "#/b", target(Comparison.AT_LEAST, null, true));
        MetricTargets.check(faults, "#/c", target(Comparison.AT_LEAST, "coreFeaturesUsed30", null));

        assertThat(faults.all()).extracting(Fault::pointer).containsExactly("#/a/healthMetric", "#/b/ofSeats");
    }

    private static MetricTarget target(Comparison comparison, String healthMetric, Boolean ofSeats) {
        return new MetricTarget("x", comparison, BigDecimal.valueOf(50), "%", healthMetric, ofSeats);
    }
}
