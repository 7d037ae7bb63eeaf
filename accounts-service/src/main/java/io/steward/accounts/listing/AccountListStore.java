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
import java.util.stream.StreamSupport;

/**
 * Reads pages of accounts, whatever the filter and the order, in a time that does not grow with their number. No index
 * holds each combination of the two, and no planner knows how many accounts satisfy several conditions at once. So a
 * page is first looked for among the next accounts in the order of the list, which finds what is frequent; where those
 * do not fill it, what the filters leave is rare enough to be gathered by their indexes and sorted.
 */
@ApplicationScoped
class AccountListStore {

    /** So many accounts of the order are looked at for one of the page: beyond, they are few of all. */
    private static final int LOOKED_AT_FOR_ONE = 40;

    private final Pool pool;

    AccountListStore(Pool pool) {
        this.pool = pool;
    }

    /** One page, without its total. */
    Uni<Page<ListedAccount>> page(AccountQuery query) {
        return rows(query).map(rows -> Page.of(rows, query.page(), query::cursorOf));
    }

    private Uni<List<ListedAccount>> rows(AccountQuery query) {
        if (query.isServedByOneIndex()) {
            return read(query, "accounts {and}");
        }
        return read(query, "(SELECT * FROM accounts {place} ORDER BY {order} LIMIT {most}) AS accounts {filters}")
                .chain(rows ->
                        rows.size() > query.page().limit() ? Uni.createFrom().item(rows) : gather(query));
    }

    /** The list of what is found is made first, for the planner would rather walk along the order and hope. */
    private Uni<List<ListedAccount>> gather(AccountQuery query) {
        return read(query, """
                (WITH found AS MATERIALIZED (SELECT id, {key} AS place FROM accounts {and})
                 SELECT accounts.*
                   FROM (SELECT id FROM found ORDER BY place {way}, id {way} LIMIT {limit}) AS chosen
                   JOIN accounts USING (id)) AS accounts""");
    }

    /**
     * Reads one row more than the page.
     *
     * @param source what is read from: {@code {place}} stands for where the page begins, {@code {filters}} for the
     *     filters, {@code {and}} for both
     */
    private Uni<List<ListedAccount>> read(AccountQuery query, String source) {
        Conditions conditions = query.filter().conditions();
        String filters = conditions.where();
        String place = query.cursor() == null ? "" : conditions.numbered(placeOf(query), query.cursorValues());
        int limit = query.page().limit() + 1;
        String statement = ("SELECT " + StoredAccount.COLUMNS + ", ({key})::text AS sort_key FROM " + source
                        + " ORDER BY {order} LIMIT {limit}")
                .replace("{and}", and(filters, place))
                .replace("{filters}", filters)
                .replace("{place}", and("", place))
                .replace("{order}", "{key} {way}, id {way}")
                .replace("{key}", query.order().key(query.direction()))
                .replace("{way}", query.readsUpwards() ? "ASC" : "DESC")
                .replace("{most}", Integer.toString(limit * LOOKED_AT_FOR_ONE))
                .replace("{limit}", Integer.toString(limit));
        return pool.preparedQuery(statement).execute(conditions.parameters()).map(AccountListStore::listed);
    }

    /** The key travels as text and is cast on arrival: one code for all orders. */
    private static String placeOf(AccountQuery query) {
        return "({key}, id) " + (query.readsUpwards() ? ">" : "<") + " (?::text::"
                + query.order().type() + ", ?::uuid)";
    }

    private static String and(String filters, String place) {
        if (place.isEmpty()) {
            return filters;
        }
        return (filters.isEmpty() ? " WHERE " : filters + " AND ") + place;
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

    private static List<ListedAccount> listed(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new ListedAccount(StoredAccount.of(row), row.getString("sort_key")))
                .toList();
    }
}
