package io.steward.bench;

import java.util.Arrays;

/** Nearest-rank percentiles of samples that are all kept: nothing is averaged away. */
final class Percentiles {
    private final long[] sorted;

    /** @param samples in whichever unit, at least one */
    Percentiles(long[] samples) {
        if (samples.length == 0) {
            throw new IllegalArgumentException("There are no samples.");
        }
        this.sorted = samples.clone();
        Arrays.sort(sorted);
    }

    /** The smallest sample that at least so many percent of all do not exceed. */
    long at(double percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)];
    }
}
