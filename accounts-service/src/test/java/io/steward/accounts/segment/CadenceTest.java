package io.steward.accounts.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.steward.platform.problems.Fault;
import io.steward.platform.problems.Faults;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"P1D", "P2W", "P1M", "P3M", "P1Y", "P1M15D", "P10Y"})
    void aPeriodIsTaken(String period) {
        assertThat(faults(new Cadence(null, null, period, null))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "weekly", "P0D", "-P1D", "P1M-3D", "PT1H", "P11Y", "P2147483647M"})
    void anythingElseIsAFault(String period) {
        assertThat(faults(new Cadence(null, null, period, null))).containsExactly("#/cadence/reviewEvery");
    }

    @Test
    void whatIsOverdueIsNotDueSooner() {
        assertThat(faults(new Cadence("P1M", "P14D", null, null))).containsExactly("#/cadence/checkInAtLatestAfter");
        assertThat(faults(new Cadence("P14D", "P14D", null, null))).isEmpty();
    }

    private static List<String> faults(Cadence cadence) {
        Faults faults = new Faults();
        cadence.check(faults);
        return faults.all().stream().map(Fault::pointer).toList();
    }
}
