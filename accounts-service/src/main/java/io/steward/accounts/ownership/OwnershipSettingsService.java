package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Says how owners are found. */
@ApplicationScoped
class OwnershipSettingsService {

    private final OwnershipSettingsStore store;
    private final OwnerAssignmentStore assignments;
    private final Clock clock;

    OwnershipSettingsService(OwnershipSettingsStore store, OwnerAssignmentStore assignments, Clock clock) {
        this.store = store;
        this.assignments = assignments;
        this.clock = clock;
    }

    Uni<OwnershipSettings> get() {
        return store.get();
    }

    /** Says it anew; accounts for which nobody was found are looked at again. */
    Uni<OwnershipSettings> set(OwnershipSettingsRequest request, String ifMatch) {
        return store.get()
                .invoke(present -> EntityTags.requireMatch(ifMatch, present.version()))
                .chain(present -> store.set(request, ifMatch == null ? null : present.version()))
                .onItem()
                .ifNull()
                .failWith(() -> Problems.preconditionFailed("the settings have changed in the meantime"))
                .call(() -> assignments.retryAll(clock.instant()));
    }
}
