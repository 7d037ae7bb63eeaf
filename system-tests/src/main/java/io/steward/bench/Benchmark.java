package io.steward.bench;

import java.time.Duration;
import java.util.List;

/** One question about speed, answered by rows of the table. */
sealed interface Benchmark permits AccountsBenchmark, GatewayBenchmark, IngestBenchmark, LatencyBenchmark {

    /** Connections of every closed loop: each sends its next request when the answer to the last one is there. */
    int CONNECTIONS = 8;

    /** Longest time that anything measured is waited for. */
    Duration PATIENCE = Duration.ofSeconds(60);

    /** As it is asked for on the command line. */
    String name();

    /** Sets up what it needs, warms up, measures, and leaves nothing behind that counts. */
    List<Row> run(BenchStack stack);

    /**
     * One line of the table.
     *
     * @param what what was measured
     * @param value with its unit
     * @param how under which load
     */
    record Row(String benchmark, String what, String value, String how) {}
}
