package io.steward.accounts.ownership;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountChangeService;
import io.steward.accounts.account.AccountChangeService.Change;
import io.steward.accounts.account.Cause;
import io.steward.accounts.ownership.Choice.Found;
import io.steward.accounts.ownership.Choice.Nobody;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Gives accounts without an owner to somebody, where that is wanted; who finds nobody is told with the reason. */
@ApplicationScoped
class OwnerAssignmentService {

    static final String ORDER = "ID";

    private final OwnershipStores stores;
    private final AccountChangeService accounts;
    private final OwnershipTimers timers;
    private final Clock clock;

    OwnerAssignmentService(OwnershipStores stores, AccountChangeService accounts, OwnershipTimers timers, Clock clock) {
        this.stores = stores;
        this.accounts = accounts;
        this.timers = timers;
        this.clock = clock;
    }

    Uni<Page<AccountWithoutOwnerView>> withoutOwner(PageRequest page, Cursor place) {
        return stores.assignments().page(page, place);
    }

    /** Looks for owners of some accounts; answers of how many. None where somebody else is at it. */
    Uni<Integer> assignSome() {
        return stores.assignments()
                .inTransaction(connection -> stores.assignments()
                        .alone(connection)
                        .chain(alone -> alone
                                ? stores.settings().get(connection)
                                : Uni.createFrom().nullItem())
                        .chain(settings -> settings == null || !settings.automatic()
                                ? Uni.createFrom().item(0)
                                : assign(connection, settings)));
    }

    private Uni<Integer> assign(SqlConnection connection, OwnershipSettings settings) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return stores.candidates()
                .toAssign(connection, now, timers.batchSize())
                .chain(candidates -> candidates.isEmpty()
                        ? Uni.createFrom().item(0)
                        : choose(connection, settings, candidates, now).replaceWith(candidates.size()));
    }

    private Uni<Void> choose(
            SqlConnection connection, OwnershipSettings settings, List<Candidate> candidates, Instant now) {
        return stores.workloads()
                .working(connection, null, now.atOffset(ZoneOffset.UTC).toLocalDate())
                .map(people -> new OwnerChooser(AssignmentRules.of(settings.rules()), new Placement(people), null))
                .map(chooser -> candidates.stream().map(chooser::choose).toList())
                .chain(choices -> carryOut(connection, choices, now));
    }

    private Uni<Void> carryOut(SqlConnection connection, List<Choice> choices, Instant now) {
        List<Change> changes = choices.stream()
                .filter(Found.class::isInstance)
                .map(Found.class::cast)
                .map(OwnerAssignmentService::change)
                .toList();
        List<Nobody> held = choices.stream()
                .filter(Nobody.class::isInstance)
                .map(Nobody.class::cast)
                .toList();
        Log.infof("owners assigned: accounts=%d without=%d", changes.size(), held.size());
        return accounts.change(connection, changes, null)
                .chain(() -> stores.assignments().hold(connection, held, now, timers.retry()));
    }

    private static Change change(Found found) {
        String owner = found.person().username();
        return new Change(found.accountId(), details -> details.ownedBy(owner), Cause.because(found.reason()));
    }
}
