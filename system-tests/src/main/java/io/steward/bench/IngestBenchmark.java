package io.steward.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.steward.bench.ClosedLoop.Done;
import io.steward.bench.Customers.Customer;
import io.steward.bench.UsageSource.Usage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Usage events a second: accepted durably, and all the way into the scores. The events are sign-ins; the last one of
 * every account is its first use of a core feature. Events of an account stay in order, so a score that knows of that
 * one has taken in all before it.
 */
final class IngestBenchmark implements Benchmark {
    private static final int ACCOUNTS = 50;
    private static final int BATCH = 100;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    @Override
    public String name() {
        return "ingest";
    }

    @Override
    public List<Row> run(BenchStack stack) {
        try (UsageSource source = new UsageSource(stack)) {
            throughput(stack, source, WARM_UP);
            Throughput measured = throughput(stack, source, MEASURED);
            String load = "closed loop, %d connections, batches of %d, %d accounts, %d s, %,d events"
                    .formatted(CONNECTIONS, BATCH, ACCOUNTS, MEASURED.toSeconds(), measured.events());
            return List.of(
                    new Row(name(), "accepted durably", "%,.0f events/s".formatted(measured.accepted()), load),
                    new Row(
                            name(),
                            "through to the score",
                            "%,.0f events/s".formatted(measured.scored()),
                            "the same load, until the scores of all accounts know of their last event"));
        }
    }

    /**
     * One load.
     *
     * @param accepted events a second, while they were sent
     * @param scored events a second, from the first one sent until the last score
     */
    private record Throughput(long events, double accepted, double scored) {}

    private static Throughput throughput(BenchStack stack, UsageSource source, Duration time) {
        try (Customers customers = Customers.create(stack, ACCOUNTS)) {
            AtomicInteger next = new AtomicInteger();
            long started = System.nanoTime();
            Done done = ClosedLoop.run(CONNECTIONS, time, () -> source.send(batch(customers, next)));
            source.send(customers.all().stream()
                    .map(customer -> new Usage(customer.externalId(), 0, source.coreFeature()))
                    .toList());
            Wait.until(
                    "all scores know of the last event",
                    () -> customers.health().stream().allMatch(IngestBenchmark::knowsOfCoreFeature));
            long events = done.calls() * BATCH;
            return new Throughput(
                    events, done.perSecond() * BATCH, (events + ACCOUNTS) * 1e9 / (System.nanoTime() - started));
        }
    }

    private static List<Usage> batch(Customers customers, AtomicInteger next) {
        int from = next.getAndAdd(BATCH);
        List<Customer> all = customers.all();
        return IntStream.range(from, from + BATCH)
                .mapToObj(i -> new Usage(all.get(i % ACCOUNTS).externalId(), i / ACCOUNTS, "Signed In"))
                .toList();
    }

    private static boolean knowsOfCoreFeature(JsonNode health) {
        for (JsonNode component : health.required("components")) {
            if (component.required("key").textValue().equals("features")) {
                return component.path("points").asInt() > 0;
            }
        }
        return false;
    }
}
