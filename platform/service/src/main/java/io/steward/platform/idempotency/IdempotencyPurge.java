package io.steward.platform.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;

/** Forgets answers that are out of date. */
@ApplicationScoped
class IdempotencyPurge {

    private final Mutiny.SessionFactory sessions;
    private final IdempotencyStore store;

    IdempotencyPurge(Mutiny.SessionFactory sessions, IdempotencyStore store) {
        this.sessions = sessions;
        this.store = store;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return sessions.withTransaction(store::forgetOld);
    }
}
