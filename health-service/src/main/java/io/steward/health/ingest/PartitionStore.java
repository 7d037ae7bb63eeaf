package io.steward.health.ingest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Makes the partitions of the raw events some months ahead; were there none, the default one would take the events. */
@ApplicationScoped
class PartitionStore {

    private static final int MONTHS = 3;

    private final Pool pool;
    private final Clock clock;

    PartitionStore(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Scheduled(every = "12h", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> ensure() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return pool.preparedQuery("SELECT ensure_raw_event_partitions($1, $2)")
                .execute(Tuple.of(today, MONTHS))
                .replaceWithVoid();
    }
}
