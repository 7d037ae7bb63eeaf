package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.DirtyAccounts;
import io.steward.health.score.Scorer;
import io.steward.platform.contracts.signals.SignalEvent.TicketChanged;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Support tickets. */
@ApplicationScoped
class TicketService {

    private final SignalAdmission admission;
    private final TicketStore store;
    private final OutboxStore outbox;
    private final DirtyAccounts dirty;
    private final Scorer scorer;
    private final Pool pool;
    private final Clock clock;

    TicketService(
            SignalAdmission admission,
            TicketStore store,
            OutboxStore outbox,
            DirtyAccounts dirty,
            Scorer scorer,
            Pool pool,
            Clock clock) {
        this.admission = admission;
        this.store = store;
        this.outbox = outbox;
        this.dirty = dirty;
        this.scorer = scorer;
        this.pool = pool;
        this.clock = clock;
    }

    /** Writes a ticket as it stands now; what has not changed is not told again. */
    Uni<Saved<TicketView>> put(String externalId, TicketRequest request) {
        SignalAdmission.requireKey(externalId);
        return admission
                .admit(request)
                .chain(admitted ->
                        pool.withTransaction(connection -> store.put(connection, externalId, admitted, clock.instant())
                                .call(put -> put.changed()
                                        ? tell(connection, put)
                                        : Uni.createFrom().voidItem())))
                .invoke(scorer::wake)
                .map(put -> new Saved<>(put.ticket(), put.created()));
    }

    private Uni<Void> tell(SqlConnection connection, TicketStore.Put put) {
        TicketView ticket = put.ticket();
        TicketChanged event = new TicketChanged(
                ticket.accountId(),
                ticket.externalId(),
                ticket.status(),
                ticket.sentiment(),
                ticket.severity(),
                ticket.escalated(),
                ticket.openedAt(),
                ticket.solvedAt());
        LocalDate since = LocalDate.ofInstant(put.since(), ZoneOffset.UTC);
        return outbox.insert(connection, List.of(event))
                .chain(() -> dirty.mark(connection, Map.of(ticket.accountId(), since)));
    }
}
