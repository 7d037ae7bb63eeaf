package io.steward.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** The relay of this process and its figures. */
@ApplicationScoped
public class OutboxRelay {

    /** A backlog beyond this is told as this: counting more of it would only slow its sending. */
    private static final String BACKLOG = """
            SELECT (SELECT count(*) FROM (SELECT FROM outbox LIMIT 100000) AS waiting) AS size,
                   (SELECT recorded_at FROM outbox ORDER BY seq LIMIT 1) AS oldest""";

    private final Relay relay;
    private final Pool pool;
    private final Clock clock;
    private volatile long size;
    private volatile double ageSeconds;

    OutboxRelay(Pool pool, OutboxBatch batch, OutboxSettings settings, MeterRegistry meters, Clock clock) {
        this.pool = pool;
        this.clock = clock;
        Counter sent = Counter.builder("steward.outbox.sent")
                .description("Events acknowledged by all replicas")
                .register(meters);
        this.relay = new Relay(pool, batch, settings, sent::increment);
        Gauge.builder("steward.outbox.size", this, self -> self.size)
                .description("Events that wait, at most 100 000")
                .register(meters);
        Gauge.builder("steward.outbox.age", this, self -> self.ageSeconds)
                .description("Age of the oldest event that waits: the lag of the relay")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("steward.outbox.leading", relay, self -> self.isLeading() ? 1 : 0)
                .description("1 where this process sends")
                .register(meters);
    }

    /** Whether it is this process, of all replicas, that sends. */
    public boolean isLeading() {
        return relay.isLeading();
    }

    void start(@Observes StartupEvent event) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent event) {
        relay.stop();
    }

    @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> measure() {
        return pool.query(BACKLOG)
                .execute()
                .invoke(rows -> note(rows.iterator().next()))
                .replaceWithVoid();
    }

    private void note(Row backlog) {
        size = backlog.getLong("size");
        ageSeconds = backlog.getOffsetDateTime("oldest") == null
                ? 0
                : Duration.between(backlog.getOffsetDateTime("oldest").toInstant(), clock.instant())
                                .toMillis()
                        / 1000.0;
    }
}
