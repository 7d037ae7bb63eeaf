package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.journey.StageChange;
import io.steward.accounts.journey.StageHistory;
import io.steward.accounts.revenue.RevenueChange;
import io.steward.accounts.revenue.RevenueLedger;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.outbox.Outbox;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Writes down what follows from changes of accounts, in their transaction: the facts to publish and the histories. */
@ApplicationScoped
class AccountJournal {

    private final StageHistory history;
    private final RevenueLedger ledger;
    private final Outbox outbox;
    private final OutboxStore events;

    AccountJournal(StageHistory history, RevenueLedger ledger, Outbox outbox, OutboxStore events) {
        this.history = history;
        this.ledger = ledger;
        this.outbox = outbox;
        this.events = events;
    }

    /**
     * Of one account, within the Hibernate transaction of the caller.
     *
     * @param by who made the change
     */
    Uni<Void> record(Upserted upserted, String by) {
        return upserted.event()
                .map(outbox::add)
                .orElseGet(() -> Uni.createFrom().voidItem())
                .chain(() -> upserted.stageChange()
                        .map(change -> history.add(change.madeBy(by)))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .chain(() -> upserted.revenueChange(by)
                        .map(ledger::add)
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Of many accounts, within the transaction of the connection. */
    Uni<Void> record(SqlConnection connection, List<Upserted> upserted, String by) {
        List<StageChange> stageChanges = upserted.stream()
                .map(Upserted::stageChange)
                .flatMap(Optional::stream)
                .map(change -> change.madeBy(by))
                .toList();
        List<AccountEvent> facts =
                upserted.stream().map(Upserted::event).flatMap(Optional::stream).toList();
        List<RevenueChange> revenue = upserted.stream()
                .map(one -> one.revenueChange(by))
                .flatMap(Optional::stream)
                .toList();
        return history.add(connection, stageChanges)
                .chain(() -> ledger.add(connection, revenue))
                .chain(() -> events.insert(connection, facts, by));
    }
}
