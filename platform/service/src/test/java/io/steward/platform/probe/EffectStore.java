package io.steward.platform.probe;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.signals.SignalEvent;
import io.steward.platform.contracts.signals.SignalEvent.UsageRecorded;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Leaves a row for every usage event, all of a batch in one statement. */
@ApplicationScoped
class EffectStore {

    private final Faults faults;

    EffectStore(Faults faults) {
        this.faults = faults;
    }

    Uni<Void> rollUp(SqlConnection connection, List<ReceivedEvent<SignalEvent>> received) {
        List<UsageRecorded> usage = received.stream()
                .map(ReceivedEvent::event)
                .filter(UsageRecorded.class::isInstance)
                .map(UsageRecorded.class::cast)
                .toList();
        usage.forEach(event -> faults.before(event.name()));
        return connection
                .preparedQuery("INSERT INTO effects SELECT 'rollup', * FROM unnest($1::uuid[], $2::text[])")
                .execute(Tuple.of(
                        usage.stream().map(UsageRecorded::accountId).toArray(UUID[]::new),
                        usage.stream().map(UsageRecorded::name).toArray(String[]::new)))
                .replaceWithVoid();
    }
}
