package io.steward.accounts.account;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.CrowdTransactionService.MetMeanwhile;
import io.steward.accounts.account.Upserted.Created;
import io.steward.accounts.account.Upserted.Updated;
import io.steward.platform.audit.AuditService;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Many accounts in a constant number of statements and one transaction. */
@ApplicationScoped
class AccountStore {

    /** In the order of their keys, so that two batches wait for each other and never for one another. */
    private static final String LOCK = "SELECT " + StoredAccount.COLUMNS
            + " FROM accounts WHERE external_id = ANY ($1) ORDER BY external_id FOR UPDATE";

    private static final String ROWS = """
            unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::boolean[],
                   $8::integer[], $9::text[], $10::text[], $11::date[], $12::date[], $13::text[], $14::text[],
                   $15::text[], $16::bigint[], $17::timestamptz[], $18::timestamptz[])
                   AS wanted (id, external_id, name, domain, plan, segment, segment_pinned, seats, mrr_amount,
                              mrr_currency, started_on, renews_on, owner, stage, attributes, version, created_at,
                              updated_at)
            """;

    private static final String INSERT = "INSERT INTO accounts (" + StoredAccount.UPSERTED_COLUMNS + """
            )
            SELECT id, external_id, name, domain, plan, segment, segment_pinned, seats, mrr_amount::numeric,
                   mrr_currency, started_on, renews_on, owner, stage, attributes::jsonb, version, created_at, updated_at
              FROM\s""" + ROWS + """
             ORDER BY external_id
                ON CONFLICT ON CONSTRAINT uq_accounts_external_id DO NOTHING""";

    private static final String UPDATE = """
            UPDATE accounts
               SET name = wanted.name, domain = wanted.domain, plan = wanted.plan, segment = wanted.segment,
                   segment_pinned = wanted.segment_pinned, seats = wanted.seats, mrr_amount = wanted.mrr_amount::numeric, mrr_currency = wanted.mrr_currency,
                   started_on = wanted.started_on, renews_on = wanted.renews_on, owner = wanted.owner,
                   stage = wanted.stage, attributes = wanted.attributes::jsonb, version = wanted.version,
                   updated_at = wanted.updated_at
              FROM\s""" + ROWS + " WHERE accounts.id = wanted.id";

    private static final String REMOVE = "DELETE FROM accounts WHERE id = $1";

    private final AccountAliases aliases;
    private final AccountJournal journal;
    private final AuditService audit;

    AccountStore(AccountAliases aliases, AccountJournal journal, AuditService audit) {
        this.aliases = aliases;
        this.journal = journal;
        this.audit = audit;
    }

    /**
     * Creates or changes accounts and records the events of it.
     *
     * @param wanted the content by external id, every one of it valid
     * @param by who wants it
     * @return what became of each, by external id; without those that state an account which one before them states
     */
    Uni<Map<String, Upserted>> upsert(
            SqlConnection connection, Map<String, AccountRequest> wanted, Instant now, String by) {
        return audit.attribute(connection, by)
                .chain(() -> aliases.among(connection, wanted.keySet()))
                .chain(keys -> lock(connection, keys.ofAccounts(wanted))
                        .map(present -> decide(keys.ofAccounts(wanted), present, now))
                        .call(decided -> insert(connection, created(decided)))
                        .call(decided -> update(connection, updated(decided)))
                        .call(decided -> journal.record(connection, decided, by))
                        .map(decided -> keys.asStated(wanted.keySet(), decided)));
    }

    /** What would become of accounts, as {@link #upsert} answers it; changes nothing. */
    Uni<Map<String, Upserted>> preview(SqlConnection connection, Map<String, AccountRequest> wanted, Instant now) {
        return aliases.among(connection, wanted.keySet())
                .chain(keys -> lock(connection, keys.ofAccounts(wanted))
                        .map(present -> decide(keys.ofAccounts(wanted), present, now))
                        .map(decided -> keys.asStated(wanted.keySet(), decided)));
    }

    /** Removes an account to which nothing belongs any more, and writes what the one that stays has become. */
    Uni<Void> merge(SqlConnection connection, StoredAccount goes, Upserted stays) {
        return connection
                .preparedQuery(REMOVE)
                .execute(Tuple.of(goes.id()))
                .chain(() -> update(connection, updated(List.of(stays))));
    }

    private static Uni<Map<String, StoredAccount>> lock(SqlConnection connection, Map<String, AccountRequest> wanted) {
        Tuple keys = Tuple.tuple().addArrayOfString(wanted.keySet().toArray(String[]::new));
        return connection
                .preparedQuery(LOCK)
                .execute(keys)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StoredAccount::of)
                        .collect(Collectors.toMap(StoredAccount::externalId, Function.identity())));
    }

    private static List<Upserted> decide(
            Map<String, AccountRequest> wanted, Map<String, StoredAccount> present, Instant now) {
        List<Upserted> decided = new ArrayList<>(wanted.size());
        wanted.forEach((externalId, request) -> {
            StoredAccount account = present.get(externalId);
            decided.add(
                    account == null
                            ? new Created(StoredAccount.created(externalId, request, now))
                            : account.upsertedBy(request, now));
        });
        return decided;
    }

    private static Uni<Void> insert(SqlConnection connection, List<StoredAccount> accounts) {
        return execute(connection, INSERT, accounts)
                .invoke(inserted -> {
                    if (inserted < accounts.size()) {
                        throw new MetMeanwhile();
                    }
                })
                .replaceWithVoid();
    }

    private static Uni<Void> update(SqlConnection connection, List<StoredAccount> accounts) {
        return execute(connection, UPDATE, accounts).replaceWithVoid();
    }

    private static Uni<Integer> execute(SqlConnection connection, String statement, List<StoredAccount> accounts) {
        return accounts.isEmpty()
                ? Uni.createFrom().item(0)
                : connection
                        .preparedQuery(statement)
                        .execute(StoredAccounts.columns(accounts))
                        .map(rows -> rows.rowCount());
    }

    private static List<StoredAccount> created(List<Upserted> decided) {
        return decided.stream()
                .filter(Created.class::isInstance)
                .map(Upserted::account)
                .toList();
    }

    private static List<StoredAccount> updated(List<Upserted> decided) {
        return decided.stream()
                .filter(Updated.class::isInstance)
                .map(Upserted::account)
                .toList();
    }
}
