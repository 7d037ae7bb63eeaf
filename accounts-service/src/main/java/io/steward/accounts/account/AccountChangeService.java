package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.Upserted.Unchanged;
import io.steward.accounts.account.Upserted.Updated;
import io.steward.platform.audit.AuditService;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Changes accounts that are there, many in one transaction and each for its own reason, as rules and decisions do. */
@ApplicationScoped
public class AccountChangeService {

    /** In the order of their keys, as everybody who locks several accounts. */
    private static final String LOCK =
            "SELECT " + StoredAccount.COLUMNS + " FROM accounts WHERE id = ANY ($1) ORDER BY external_id FOR UPDATE";

    private final AccountJournal journal;
    private final AuditService audit;
    private final Clock clock;

    AccountChangeService(AccountJournal journal, AuditService audit, Clock clock) {
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A change of one account.
     *
     * @param wanted gives the content that it should have from the content that it has at that moment
     */
    public record Change(UUID accountId, UnaryOperator<AccountDetails> wanted, Cause cause) {}

    /**
     * Changes accounts, within the transaction of the connection; who does not exist is passed over.
     *
     * @param changes at most one of each account
     * @param by user name of who decided it; null where a rule did
     * @return ids of the accounts that are another than before
     */
    public Uni<Set<UUID>> change(SqlConnection connection, List<Change> changes, String by) {
        if (changes.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        Map<UUID, Change> byId = changes.stream().collect(Collectors.toMap(Change::accountId, Function.identity()));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return attribute(connection, by)
                .chain(() -> lock(connection, byId.keySet()))
                .map(accounts -> accounts.stream()
                        .map(account -> changed(account, byId.get(account.id()), now))
                        .filter(Updated.class::isInstance)
                        .toList())
                .call(updated -> AccountStore.update(
                        connection, updated.stream().map(Upserted::account).toList()))
                .call(updated -> journal.record(connection, updated, by))
                .map(updated ->
                        updated.stream().map(one -> one.account().id()).collect(Collectors.toUnmodifiableSet()));
    }

    private Uni<Void> attribute(SqlConnection connection, String by) {
        return by == null ? Uni.createFrom().voidItem() : audit.attribute(connection, by);
    }

    private static Uni<List<StoredAccount>> lock(SqlConnection connection, Set<UUID> ids) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredAccount::of)
                        .toList());
    }

    private static Upserted changed(StoredAccount account, Change change, Instant now) {
        AccountDetails wanted = change.wanted().apply(account.details());
        Set<String> fields = wanted.changesFrom(account.details());
        return fields.isEmpty()
                ? new Unchanged(account)
                : new Updated(account.become(wanted, now), fields, account.details(), change.cause());
    }
}
