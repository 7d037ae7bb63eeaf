package io.steward.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition by asking again and again. */
final class Wait {
    private static final Duration POLL = Duration.ofMillis(50);

    private Wait() {}

    /** Returns when the condition holds; fails after the time that a benchmark may take. */
    static void until(String what, BooleanSupplier condition) {
        long limit = System.nanoTime() + Benchmark.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > limit) {
                throw new BenchmarkException("Not within " + Benchmark.PATIENCE.toSeconds() + " s: " + what);
            }
            pause(POLL);
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("interrupted", e);
        }
    }
}
