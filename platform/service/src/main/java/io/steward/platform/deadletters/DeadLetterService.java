package io.steward.platform.deadletters;

import io.smallrye.mutiny.Uni;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Shows and replays the dead letters of this service. */
@ApplicationScoped
class DeadLetterService {

    static final String ORDER = "NEWEST";

    private final DeadLetterStore store;
    private final Clock clock;

    DeadLetterService(DeadLetterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param place of {@code after} or {@code before}; null for the list's begin */
    Uni<Page<DeadLetterView>> list(PageRequest request, Cursor place) {
        UUID id = place == null ? null : UUID.fromString(place.values().getFirst());
        int read = request.limit() + 1;
        return (request.before() == null ? store.listAfter(id, read) : store.listBefore(id, read))
                .map(letters -> Page.of(letters, request, letter -> Cursor.of(ORDER, letter.id())));
    }

    /**
     * Sends a letter again; whoever has processed it already finds it in the inbox.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404 where there is no such letter
     */
    Uni<DeadLetterView> replay(UUID id) {
        return store.replay(id, clock.instant())
                .map(found -> found.orElseThrow(() -> Problems.notFound("dead letter", id)));
    }
}
