package io.steward.health.account;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountEvent.AccountMerged;
import io.steward.platform.contracts.accounts.AccountView;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The read model {@code known_accounts}. */
@ApplicationScoped
class KnownAccountStore {

    private static final String LEARN = """
            INSERT INTO known_accounts AS known
                   (account_id, external_id, name, owner, segment, stage, mrr_amount, mrr_currency, version)
            SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
                                 $7::numeric[], $8::text[], $9::bigint[])
             ORDER BY 1
                ON CONFLICT (account_id) DO UPDATE
               SET external_id = EXCLUDED.external_id, name = EXCLUDED.name, owner = EXCLUDED.owner,
                   segment = EXCLUDED.segment, stage = EXCLUDED.stage, mrr_amount = EXCLUDED.mrr_amount,
                   mrr_currency = EXCLUDED.mrr_currency, version = EXCLUDED.version
             WHERE known.version < EXCLUDED.version
            RETURNING new.account_id, new.external_id, new.owner,
                      old.external_id IS DISTINCT FROM new.external_id AS learned""";

    /** The key of an account that was merged stands for the other. */
    private static final String BY_EXTERNAL_IDS = """
            SELECT coalesce(known.merged_into, known.account_id) AS account_id, known.external_id,
                   CASE WHEN known.merged_into IS NULL THEN known.owner ELSE stays.owner END AS owner
              FROM known_accounts AS known
              LEFT JOIN known_accounts AS stays ON stays.account_id = known.merged_into
             WHERE known.external_id = ANY ($1)""";

    private static final String BY_IDS = """
            SELECT account_id, external_id, owner FROM known_accounts
             WHERE account_id = ANY ($1) AND merged_into IS NULL""";

    /** Against those who are about to write something of it. */
    private static final String HOLD = "SELECT account_id FROM known_accounts WHERE account_id = $1 FOR UPDATE";

    private static final String MERGE = """
            INSERT INTO known_accounts AS known (account_id, external_id, name, version, merged_into)
            SELECT $1, $2, $2, 0, coalesce((SELECT merged_into FROM known_accounts WHERE account_id = $3), $3)
                ON CONFLICT (account_id) DO UPDATE SET merged_into = EXCLUDED.merged_into
            RETURNING merged_into""";

    private static final String LEAD_TO_THE_LAST = "UPDATE known_accounts SET merged_into = $2 WHERE merged_into = $1";

    /** Writes what is newer than the known; answers the accounts whose external id was not known before. */
    Uni<List<KnownAccount>> learn(SqlConnection connection, Collection<AccountView> accounts) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(accounts.stream().map(AccountView::id).toArray(UUID[]::new))
                .addArrayOfString(strings(accounts, AccountView::externalId))
                .addArrayOfString(strings(accounts, AccountView::name))
                .addArrayOfString(strings(accounts, AccountView::owner))
                .addArrayOfString(strings(accounts, AccountView::segment))
                .addArrayOfString(strings(accounts, account -> name(account.stage())))
                .addValue(accounts.stream().map(KnownAccountStore::amount).toArray(BigDecimal[]::new))
                .addArrayOfString(strings(accounts, KnownAccountStore::currency))
                .addArrayOfLong(accounts.stream().map(AccountView::version).toArray(Long[]::new));
        return connection
                .preparedQuery(LEARN)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getBoolean("learned"))
                        .map(KnownAccountStore::known)
                        .toList());
    }

    /** Keeps what an account was merged into; answers the last of the chain. */
    Uni<UUID> merge(SqlConnection connection, AccountMerged merged) {
        return connection
                .preparedQuery(HOLD)
                .execute(Tuple.of(merged.from()))
                .chain(() -> connection
                        .preparedQuery(MERGE)
                        .execute(Tuple.of(merged.from(), merged.fromExternalId(), merged.into())))
                .map(rows -> rows.iterator().next().getUUID("merged_into"))
                .call(last -> connection.preparedQuery(LEAD_TO_THE_LAST).execute(Tuple.of(merged.from(), last)));
    }

    Uni<List<KnownAccount>> listByExternalIds(SqlClient client, Collection<String> externalIds) {
        return list(client, BY_EXTERNAL_IDS, Tuple.of(externalIds.toArray(String[]::new)));
    }

    Uni<List<KnownAccount>> listByIds(SqlClient client, Collection<UUID> ids) {
        return list(client, BY_IDS, Tuple.of(ids.toArray(UUID[]::new)));
    }

    private static Uni<List<KnownAccount>> list(SqlClient client, String sql, Tuple parameters) {
        return client.preparedQuery(sql).execute(parameters).map(KnownAccountStore::known);
    }

    private static List<KnownAccount> known(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(KnownAccountStore::known)
                .toList();
    }

    private static KnownAccount known(Row row) {
        return new KnownAccount(row.getUUID("account_id"), row.getString("external_id"), row.getString("owner"));
    }

    private static BigDecimal amount(AccountView account) {
        Money mrr = account.mrr();
        return mrr == null ? null : mrr.amount();
    }

    private static String currency(AccountView account) {
        Money mrr = account.mrr();
        return mrr == null ? null : mrr.currency();
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String[] strings(Collection<AccountView> accounts, Function<AccountView, String> field) {
        return accounts.stream().map(field).toArray(String[]::new);
    }
}
