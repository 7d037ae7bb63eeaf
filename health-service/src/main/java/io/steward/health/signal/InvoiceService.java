package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.DirtyAccounts;
import io.steward.health.score.Scorer;
import io.steward.platform.contracts.signals.SignalEvent.InvoiceChanged;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Invoices. */
@ApplicationScoped
class InvoiceService {

    private final SignalAdmission admission;
    private final InvoiceStore store;
    private final OutboxStore outbox;
    private final DirtyAccounts dirty;
    private final Scorer scorer;
    private final Pool pool;

    InvoiceService(
            SignalAdmission admission,
            InvoiceStore store,
            OutboxStore outbox,
            DirtyAccounts dirty,
            Scorer scorer,
            Pool pool) {
        this.admission = admission;
        this.store = store;
        this.outbox = outbox;
        this.dirty = dirty;
        this.scorer = scorer;
        this.pool = pool;
    }

    /** Writes an invoice as it stands now; what has not changed is not told again. */
    Uni<Saved<InvoiceView>> put(String externalId, InvoiceRequest request) {
        SignalAdmission.requireKey(externalId);
        return admission
                .admit(request)
                .chain(admitted -> pool.withTransaction(connection -> store.put(connection, externalId, admitted)
                        .call(put -> put.changed()
                                ? tell(connection, put)
                                : Uni.createFrom().voidItem())))
                .invoke(scorer::wake)
                .map(put -> new Saved<>(put.invoice(), put.created()));
    }

    private Uni<Void> tell(SqlConnection connection, InvoiceStore.Put put) {
        InvoiceView invoice = put.invoice();
        InvoiceChanged event = new InvoiceChanged(
                invoice.accountId(),
                invoice.externalId(),
                invoice.state(),
                invoice.amount(),
                invoice.dueOn(),
                invoice.changedAt());
        return outbox.insert(connection, List.of(event))
                .chain(() -> dirty.mark(connection, Map.of(invoice.accountId(), put.since())));
    }
}
