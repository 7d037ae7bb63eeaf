package io.steward.accounts.snapshot;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountSnapshotView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Accounts at a glance. */
@ApplicationScoped
class SnapshotService {

    private final SnapshotStore store;
    private final Clock clock;

    SnapshotService(SnapshotStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those of the accounts that exist, by name. */
    Uni<List<AccountSnapshotView>> list(List<UUID> accountIds) {
        return store.list(accountIds, clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
