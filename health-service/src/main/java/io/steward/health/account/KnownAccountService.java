package io.steward.health.account;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.health.ingest.ReleaseService;
import io.steward.health.score.DirtyAccounts;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.AccountChurned;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.accounts.AccountEvent.AccountOwnerLeft;
import io.steward.platform.contracts.accounts.AccountEvent.AccountReactivated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import io.steward.platform.contracts.accounts.AccountEvent.ActivityRecorded;
import io.steward.platform.contracts.accounts.AccountEvent.ChampionLeft;
import io.steward.platform.contracts.accounts.AccountEvent.ContactCreated;
import io.steward.platform.contracts.accounts.AccountEvent.ContactMerged;
import io.steward.platform.contracts.accounts.AccountEvent.ContactRemoved;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.inbox.ReceivedEvent;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The accounts that exist, learned from the events of accounts-service. */
@ApplicationScoped
public class KnownAccountService {

    private final KnownAccountStore store;
    private final ReleaseService releases;
    private final DirtyAccounts dirty;
    private final Pool pool;

    KnownAccountService(KnownAccountStore store, ReleaseService releases, DirtyAccounts dirty, Pool pool) {
        this.store = store;
        this.releases = releases;
        this.dirty = dirty;
        this.pool = pool;
    }

    /** Writes a batch; usage that waited for a new account is released, and the account gets its first score. */
    Uni<Void> learn(SqlConnection connection, List<ReceivedEvent<AccountEvent>> received) {
        Map<UUID, AccountView> newest = new LinkedHashMap<>();
        for (ReceivedEvent<AccountEvent> one : received) {
            accountOf(one.event())
                    .ifPresent(account -> newest.merge(
                            account.id(), account, (left, right) -> left.version() > right.version() ? left : right));
        }
        Uni<Void> known = newest.isEmpty()
                ? Uni.createFrom().voidItem()
                : store.learn(connection, newest.values()).chain(learned -> begin(connection, learned));
        return known.chain(() -> mergeEach(
                connection,
                received.stream()
                        .map(ReceivedEvent::event)
                        .filter(AccountMerged.class::isInstance)
                        .map(AccountMerged.class::cast)
                        .toList()));
    }

    private Uni<Void> mergeEach(SqlConnection connection, List<AccountMerged> merges) {
        return merges.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(merges)
                        .onItem()
                        .transformToUniAndConcatenate(merged -> store.merge(connection, merged)
                                .chain(into -> dirty.moved(connection, Map.of(merged.from(), into))))
                        .collect()
                        .last()
                        .replaceWithVoid();
    }

    private Uni<Void> begin(SqlConnection connection, List<KnownAccount> learned) {
        if (learned.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return releases.releaseGroups(
                        connection,
                        learned.stream().map(KnownAccount::externalId).toList())
                .chain(() -> dirty.markNow(
                        connection, learned.stream().map(KnownAccount::id).toList()));
    }

    /** The account of this id; fails with 404 where there is none. */
    public Uni<KnownAccount> getAccount(UUID id) {
        return store.listByIds(pool, List.of(id))
                .map(found -> found.stream().findFirst().orElseThrow(() -> Problems.notFound("account", id)));
    }

    /** Which of these external ids are known, by external id. */
    public Uni<Map<String, KnownAccount>> findByExternalIds(Collection<String> externalIds) {
        return store.listByExternalIds(pool, externalIds)
                .map(found -> found.stream().collect(Collectors.toMap(KnownAccount::externalId, Function.identity())));
    }

    private static Optional<AccountView> accountOf(AccountEvent event) {
        return switch (event) {
            case AccountCreated created -> Optional.of(created.account());
            case AccountUpdated updated -> Optional.of(updated.account());
            case AccountChurned ignored -> Optional.empty();
            case AccountReactivated ignored -> Optional.empty();
            case ActivityRecorded ignored -> Optional.empty();
            case ChampionLeft ignored -> Optional.empty();
            case ContactCreated ignored -> Optional.empty();
            case ContactUpdated ignored -> Optional.empty();
            case ContactRemoved ignored -> Optional.empty();
            case AccountOwnerLeft ignored -> Optional.empty();
            case AccountMerged ignored -> Optional.empty();
            case ContactMerged ignored -> Optional.empty();
        };
    }
}
