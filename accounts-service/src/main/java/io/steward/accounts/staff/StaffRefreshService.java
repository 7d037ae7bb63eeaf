package io.steward.accounts.staff;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.staff.OwnedAccountStore.Owned;
import io.steward.platform.contracts.accounts.AccountEvent.AccountOwnerLeft;
import io.steward.platform.outbox.OutboxStore;
import io.steward.platform.persistence.OwnContext;
import io.steward.platform.problems.ProblemKind;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Reads the staff anew. What was read, who has left, and an event for each of their accounts are one transaction; while
 * Keycloak is away, what was read before stands.
 */
@ApplicationScoped
class StaffRefreshService {

    private static final int ACCOUNTS_AT_ONCE = 1000;

    private final StaffDirectory directory;
    private final StaffRefreshmentStore refreshments;
    private final StaffStore staff;
    private final OwnedAccountStore accounts;
    private final OutboxStore outbox;
    private final Clock clock;

    StaffRefreshService(
            StaffDirectory directory,
            StaffRefreshmentStore refreshments,
            StaffStore staff,
            OwnedAccountStore accounts,
            OutboxStore outbox,
            Clock clock) {
        this.directory = directory;
        this.refreshments = refreshments;
        this.staff = staff;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Refreshes where it is due and nobody else is at it; a failure is told in the log. */
    Uni<Void> refreshIfDue() {
        return refreshments
                .claimIfDue(now())
                .chain(claimed -> claimed
                        ? carryOut().replaceWithVoid()
                        : Uni.createFrom().voidItem());
    }

    /** Refreshes now; fails with 409 where it is being done, and with 503 where Keycloak cannot be asked. */
    Uni<StaffRefreshmentView> refresh() {
        return refreshments
                .claim(now())
                .invoke(claimed -> {
                    if (!claimed) {
                        throw Problems.inProgress("the staff is being read at this moment", 1);
                    }
                })
                .chain(this::carryOut)
                .onFailure(StaffNotReadException.class)
                .transform(away -> Problems.of(
                        ProblemKind.UNAVAILABLE,
                        "the staff cannot be read from Keycloak; what was read before stands"));
    }

    private Uni<StaffRefreshmentView> carryOut() {
        return staff.working()
                .chain(known -> directory.read(known).emitOn(OwnContext.executor()))
                .onFailure()
                .transform(StaffNotReadException::new)
                .invoke(StaffRefreshService::requireSomebody)
                .chain(this::keep)
                .onFailure()
                .call(failure -> {
                    Log.warnf("the staff could not be read; what was read before stands: %s", failure.getMessage());
                    return refreshments.fail(now(), failure.getMessage());
                });
    }

    /** A provider that tells nobody has been set up wrongly: not everybody has left. */
    private static void requireSomebody(List<StaffMember> told) {
        if (told.stream().noneMatch(StaffMember::enabled)) {
            throw new StaffNotReadException("nobody with a role of staff was told");
        }
    }

    private Uni<StaffRefreshmentView> keep(List<StaffMember> told) {
        Instant now = now();
        List<String> present = told.stream()
                .filter(StaffMember::enabled)
                .map(StaffMember::username)
                .toList();
        return accounts.inTransaction(connection -> staff.upsert(connection, told, now)
                        .chain(() -> staff.leave(connection, present, now))
                        .chain(left -> publish(connection, left, null, 0)
                                .map(accounts -> new StaffRefreshmentView(now, present.size(), left.size(), accounts)))
                        .call(() -> refreshments.succeed(connection, now)))
                .invoke(done -> {
                    if (done.left() > 0) {
                        Log.infof("staff left: people=%d accounts=%d", done.left(), done.accountsWithoutOwner());
                    }
                });
    }

    /** Records an event for each account of those who left; answers how many there are. */
    private Uni<Long> publish(SqlConnection connection, List<String> left, UUID after, long before) {
        if (left.isEmpty()) {
            return Uni.createFrom().item(before);
        }
        return accounts.listOf(connection, left, after, ACCOUNTS_AT_ONCE)
                .call(accounts -> outbox.insert(
                        connection,
                        accounts.stream()
                                .map(account -> new AccountOwnerLeft(account.id(), account.owner()))
                                .toList()))
                .chain(accounts -> {
                    long published = before + accounts.size();
                    return accounts.size() < ACCOUNTS_AT_ONCE
                            ? Uni.createFrom().item(published)
                            : publish(connection, left, last(accounts), published);
                });
    }

    private static UUID last(List<Owned> accounts) {
        return accounts.getLast().id();
    }

    /** No finer than the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
