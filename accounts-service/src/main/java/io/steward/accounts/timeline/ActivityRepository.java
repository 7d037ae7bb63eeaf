package io.steward.accounts.timeline;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.ActivityKind;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** One activity at a time. What events told is in the same table and is nobody's to change: it is not found here. */
@ApplicationScoped
class ActivityRepository implements PanacheRepositoryBase<Activity, UUID> {

    private static final List<TimelineKind> KINDS =
            Arrays.stream(ActivityKind.values()).map(TimelineKind::of).toList();

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<Activity> getById(UUID id) {
        return find("id = ?1 and kind in ?2 and text is not null", id, KINDS)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> Problems.notFound("activity", id));
    }
}
