package io.steward.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {
    private final Percentiles oneToHundred =
            new Percentiles(LongStream.rangeClosed(1, 100).map(i -> 101 - i).toArray());

    @Test
    void theMedianIsTheNearestRank() {
        assertThat(oneToHundred.at(50)).isEqualTo(50);
    }

    @Test
    void thePercentileIsASampleThatWasMeasured() {
        assertThat(new Percentiles(new long[] {7, 900, 8}).at(99)).isEqualTo(900);
    }

    @Test
    void theHundredthPercentileIsTheLongest() {
        assertThat(oneToHundred.at(100)).isEqualTo(100);
    }

    @Test
    void withoutSamplesThereIsNoPercentile() {
        assertThatThrownBy(() -> new Percentiles(new long[0])).isInstanceOf(IllegalArgumentException.class);
    }
}
