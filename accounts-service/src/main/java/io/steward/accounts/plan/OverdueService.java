package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.outbox.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Tells of milestones whose day has passed, each once for its day, by any number of processes. */
@ApplicationScoped
class OverdueService {

    private static final int BATCH = 200;

    private final OverdueStore store;
    private final OutboxStore outbox;
    private final Clock clock;

    OverdueService(OverdueStore store, OutboxStore outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells of some; answers of how many. */
    Uni<Integer> tellSome() {
        return store.inTransaction(connection -> store.claim(connection, PlanRules.dayOf(clock.instant()), BATCH)
                .call(overdue -> outbox.insert(connection, overdue))
                .map(List::size));
    }
}
