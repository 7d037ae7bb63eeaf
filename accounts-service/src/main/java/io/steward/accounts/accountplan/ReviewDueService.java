package io.steward.accounts.accountplan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.outbox.OutboxStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** Tells of account plans that are to be reviewed, each once for its day, by any number of processes. */
@ApplicationScoped
class ReviewDueService {

    private static final int BATCH = 200;

    private final ReviewStore store;
    private final OutboxStore outbox;
    private final Clock clock;

    ReviewDueService(ReviewStore store, OutboxStore outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells of some; answers of how many. */
    Uni<Integer> tellSome() {
        return store.inTransaction(connection -> store.claim(
                        connection, clock.instant().atOffset(ZoneOffset.UTC).toLocalDate(), BATCH)
                .call(due -> outbox.insert(connection, due))
                .map(List::size));
    }
}
