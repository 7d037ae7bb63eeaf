package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;

/** Tells who has how much to look after. */
@ApplicationScoped
class StaffLoadService {

    static final String ORDER = "USERNAME";

    private final WorkloadStore workloads;
    private final Clock clock;

    StaffLoadService(WorkloadStore workloads, Clock clock) {
        this.workloads = workloads;
        this.clock = clock;
    }

    /** By user name, forwards only; {@code place} is null at the list's begin. */
    Uni<Page<StaffLoadView>> list(String pool, PageRequest page, Cursor place) {
        String after = place == null ? null : place.values().getFirst();
        return workloads
                .page(
                        pool,
                        after,
                        page.limit() + 1,
                        clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())
                .map(found -> Page.of(found, page, load -> Cursor.of(ORDER, load.username())));
    }
}
