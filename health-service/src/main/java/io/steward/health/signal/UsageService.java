package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.DirtyAccounts;
import io.steward.platform.contracts.signals.SignalEvent;
import io.steward.platform.contracts.signals.SignalEvent.UsageRecorded;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rolls up usage. The other signals are written where they come in, in the transaction that publishes them. */
@ApplicationScoped
class UsageService {

    private final UsageStore store;
    private final DirtyAccounts dirty;

    UsageService(UsageStore store, DirtyAccounts dirty) {
        this.store = store;
        this.dirty = dirty;
    }

    Uni<Void> rollUp(SqlConnection connection, List<ReceivedEvent<SignalEvent>> received) {
        List<UsageRecorded> usage = received.stream()
                .map(ReceivedEvent::event)
                .filter(UsageRecorded.class::isInstance)
                .map(UsageRecorded.class::cast)
                .toList();
        if (usage.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        UsageRollup rollup = UsageRollup.of(usage);
        Map<UUID, String> causes = new HashMap<>();
        received.forEach(signal -> causes.put(signal.event().accountId(), signal.traceparent()));
        return store.add(connection, rollup).chain(() -> dirty.mark(connection, rollup.since(), causes::get));
    }
}
