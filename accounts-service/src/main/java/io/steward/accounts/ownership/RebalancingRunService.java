package io.steward.accounts.ownership;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountChangeService;
import io.steward.accounts.account.AccountChangeService.Change;
import io.steward.accounts.account.AccountDetails;
import io.steward.accounts.account.Cause;
import io.steward.accounts.ownership.RebalancingLineStore.Due;
import io.steward.accounts.ownership.RebalancingStore.Applying;
import io.steward.platform.contracts.accounts.Stage;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Applies what was decided, a batch of lines in a transaction: whoever goes on after a crash finds what is left. */
@ApplicationScoped
class RebalancingRunService {

    private final RebalancingStore rebalancings;
    private final RebalancingLineStore lines;
    private final AccountChangeService accounts;
    private final OwnershipTimers timers;
    private final Clock clock;

    RebalancingRunService(
            RebalancingStore rebalancings,
            RebalancingLineStore lines,
            AccountChangeService accounts,
            OwnershipTimers timers,
            Clock clock) {
        this.rebalancings = rebalancings;
        this.lines = lines;
        this.accounts = accounts;
        this.timers = timers;
        this.clock = clock;
    }

    /** Applies some lines of one rebalancing; whether there may be more to do. */
    Uni<Boolean> applySome() {
        return rebalancings.inTransaction(connection -> rebalancings
                .claim(connection)
                .chain(claimed -> claimed.map(
                                applying -> apply(connection, applying).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false))));
    }

    private Uni<Void> apply(SqlConnection connection, Applying applying) {
        return lines.due(connection, applying.id(), timers.batchSize())
                .chain(due -> due.isEmpty()
                        ? finish(connection, applying.id())
                        : accounts.change(connection, changes(due), applying.decidedBy())
                                .chain(moved -> settle(connection, applying.id(), due, moved)));
    }

    private Uni<Void> finish(SqlConnection connection, UUID id) {
        Log.infof("rebalancing applied: rebalancingId=%s", id);
        return rebalancings.finish(connection, id, clock.instant());
    }

    private Uni<Void> settle(SqlConnection connection, UUID id, List<Due> due, Set<UUID> moved) {
        List<UUID> ids = due.stream().map(Due::accountId).toList();
        List<SkipReason> skipped =
                due.stream().map(line -> outcome(line, moved)).toList();
        return lines.settle(connection, id, ids, skipped);
    }

    /** Null for what was applied. Whatever changed between reading and locking was the owner. */
    private static SkipReason outcome(Due line, Set<UUID> moved) {
        if (moved.contains(line.accountId())) {
            return null;
        }
        return line.skipped() == null ? SkipReason.OWNER_CHANGED : line.skipped();
    }

    private static List<Change> changes(List<Due> due) {
        return due.stream()
                .filter(line -> line.skipped() == null)
                .map(line ->
                        new Change(line.accountId(), details -> handed(line, details), Cause.because(line.reason())))
                .toList();
    }

    /** Looked at once more, now that the account is locked. */
    private static AccountDetails handed(Due line, AccountDetails details) {
        boolean holds = Objects.equals(details.owner(), line.from()) && details.stage() != Stage.CHURNED;
        return holds ? details.ownedBy(line.to()) : details;
    }
}
