package io.steward.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Forgets events that no topic keeps any more. */
@ApplicationScoped
class InboxPurge {

    private final InboxStore store;
    private final InboxSettings settings;
    private final Clock clock;

    InboxPurge(InboxStore store, InboxSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> purge() {
        return store.forgetBefore(clock.instant().minus(settings.retention()));
    }
}
