package io.steward.accounts.listing;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads pages of accounts: one indexed query, whatever the filter and the order. */
@ApplicationScoped
class AccountListStore {

    private final Pool pool;

    AccountListStore(Pool pool) {
        this.pool = pool;
    }

    /** One page, without its total. */
    Uni<Page<ListedAccount>> page(AccountQuery query) {
        String key = query.order().key(query.direction());
        String way = query.readsUpwards() ? "ASC" : "DESC";
        Conditions conditions = query.filter().conditions();
        if (query.cursor() != null) {
            // The key travels as text and is cast on arrival: one code for all orders.
            conditions.andAll(
                    "(" + key + ", id) " + (query.readsUpwards() ? ">" : "<") + " (?::text::"
                            + query.order().type() + ", ?::uuid)",
                    query.cursor().values().getFirst(),
                    UUID.fromString(query.cursor().values().getLast()));
        }
        String statement = "SELECT " + StoredAccount.COLUMNS + ", (" + key + ")::text AS sort_key FROM accounts"
                + conditions.where() + " ORDER BY " + key + " " + way + ", id " + way + " LIMIT "
                + (query.page().limit() + 1);
        return pool.preparedQuery(statement)
                .execute(conditions.parameters())
                .map(AccountListStore::rows)
                .map(rows -> Page.of(rows, query.page(), query::cursorOf));
    }

    /** How many accounts the filters leave, counted up to one above the cap. */
    Uni<Long> count(AccountQuery query) {
        Conditions conditions = query.filter().conditions();
        String statement = "SELECT count(*) FROM (SELECT FROM accounts" + conditions.where() + " LIMIT "
                + (PageRequest.COUNT_CAP + 1) + ") AS counted";
        return pool.preparedQuery(statement)
                .execute(conditions.parameters())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static List<ListedAccount> rows(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new ListedAccount(StoredAccount.of(row), row.getString("sort_key")))
                .toList();
    }
}
