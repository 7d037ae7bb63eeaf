package io.steward.health.score;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.steward.health.loop.Loop;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Lets time pass: when a day (UTC) begins, every account is computed for it, and days that were missed while nothing
 * ran are made good.
 */
@ApplicationScoped
class DayService {

    private static final int BATCH = 1000;

    private final DayStore store;
    private final DirtyAccounts dirty;
    private final Scorer scorer;
    private final Pool pool;
    private final Clock clock;
    private final Loop loop = new Loop("days", Duration.ofSeconds(1), Duration.ofMillis(1), this::begin);

    DayService(DayStore store, DirtyAccounts dirty, Scorer scorer, Pool pool, Clock clock) {
        this.store = store;
        this.dirty = dirty;
        this.scorer = scorer;
        this.pool = pool;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        loop.start();
    }

    void stop(@Observes ShutdownEvent event) {
        loop.stop();
    }

    private Uni<Boolean> begin() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return pool.withTransaction(connection ->
                        store.behind(connection, today, BATCH).call(behind -> dirty.mark(connection, behind)))
                .invoke(behind -> {
                    if (!behind.isEmpty()) {
                        scorer.wake();
                    }
                })
                .map(behind -> behind.size() == BATCH);
    }
}
