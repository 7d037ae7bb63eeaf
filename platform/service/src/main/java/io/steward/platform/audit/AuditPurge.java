package io.steward.platform.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets changes that are too old. */
@ApplicationScoped
class AuditPurge {

    private final AuditStore store;
    private final AuditSettings settings;
    private final Clock clock;

    AuditPurge(AuditStore store, AuditSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return store.forgetBefore(clock.instant().minus(settings.retention()));
    }
}
