package io.steward.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.bench.Customers.Customer;
import io.steward.bench.UsageSource.Usage;
import java.time.Duration;
import java.util.List;

/**
 * How long it takes from sending one usage event until the account's score, asked for over REST, knows of it. One event
 * at a time, each the first one of an account that had no score before.
 */
final class LatencyBenchmark implements Benchmark {
    private static final int WARM_UP = 50;
    private static final int MEASURED = 150;
    private static final Duration POLL = Duration.ofMillis(2);
    private static final double NANOS_PER_MILLISECOND = 1e6;

    @Override
    public String name() {
        return "latency";
    }

    @Override
    public List<Row> run(BenchStack stack) {
        try (UsageSource source = new UsageSource(stack);
                Customers customers = Customers.create(stack, WARM_UP + MEASURED)) {
            String authorization = stack.integration();
            long[] samples = new long[MEASURED];
            long limit = System.nanoTime() + PATIENCE.toNanos();
            for (int i = 0; i < WARM_UP + MEASURED; i++) {
                long nanos = fromSignalToScore(stack, source, customers.all().get(i), authorization, limit);
                if (i >= WARM_UP) {
                    samples[i - WARM_UP] = nanos;
                }
            }
            Percentiles percentiles = new Percentiles(samples);
            String load =
                    "%d single events one after another, score polled every %d ms".formatted(MEASURED, POLL.toMillis());
            return List.of(
                    row("signal to score, p50", percentiles.at(50), load),
                    row("signal to score, p99", percentiles.at(99), load),
                    row("signal to score, longest", percentiles.at(100), load));
        }
    }

    private Row row(String what, long nanos, String load) {
        return new Row(name(), what, "%.0f ms".formatted(nanos / NANOS_PER_MILLISECOND), load);
    }

    private static long fromSignalToScore(
            BenchStack stack, UsageSource source, Customer customer, String authorization, long limit) {
        String url = stack.url("health") + "/v1/accounts/" + customer.id() + "/health";
        long started = System.nanoTime();
        source.send(List.of(new Usage(customer.externalId(), 0, source.coreFeature())));
        while (!hasScore(Http.get(url, authorization))) {
            if (System.nanoTime() > limit) {
                throw new BenchmarkException("Scores did not follow within " + PATIENCE.toSeconds() + " s.");
            }
            Wait.pause(POLL);
        }
        return System.nanoTime() - started;
    }

    private static boolean hasScore(JsonNode health) {
        return health.path("score").isInt();
    }
}
