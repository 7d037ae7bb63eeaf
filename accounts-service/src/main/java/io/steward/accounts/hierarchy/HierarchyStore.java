package io.steward.accounts.hierarchy;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.hierarchy.HierarchyView.Relative;
import io.steward.accounts.hierarchy.HierarchyView.RollUp;
import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.Money;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads hierarchies whole: one statement for what is above, one for what is below, one for the sums. */
@ApplicationScoped
class HierarchyStore {

    private static final String ANCESTORS = """
            WITH RECURSIVE above AS (
                SELECT parent_id AS id, 1 AS distance FROM accounts WHERE id = $1 AND parent_id IS NOT NULL
                 UNION ALL
                SELECT accounts.parent_id, distance + 1 FROM above JOIN accounts USING (id)
                 WHERE accounts.parent_id IS NOT NULL
            )
            SELECT id, external_id, name, seats, mrr_amount, mrr_currency
              FROM above JOIN accounts USING (id) ORDER BY distance DESC""";

    private static final String CHILDREN = """
            SELECT id, external_id, name, seats, mrr_amount, mrr_currency FROM accounts
             WHERE parent_id = $1 AND archived_at IS NULL ORDER BY lower(name), id LIMIT 200""";

    private static final String ROLL_UP = """
            WITH RECURSIVE below AS (
                SELECT id FROM accounts WHERE id = $1
                 UNION ALL
                SELECT accounts.id FROM below JOIN accounts ON accounts.parent_id = below.id
            )
            SELECT mrr_currency, count(*) AS accounts, coalesce(sum(seats), 0) AS seats, sum(mrr_amount) AS mrr_amount
              FROM below JOIN accounts USING (id) WHERE archived_at IS NULL
             GROUP BY mrr_currency ORDER BY mrr_currency""";

    private final Pool pool;

    HierarchyStore(Pool pool) {
        this.pool = pool;
    }

    Uni<HierarchyView> read(UUID accountId) {
        return rows(ANCESTORS, accountId)
                .map(HierarchyStore::relatives)
                .chain(ancestors -> rows(CHILDREN, accountId)
                        .map(HierarchyStore::relatives)
                        .chain(children -> rows(ROLL_UP, accountId)
                                .map(sums -> new HierarchyView(ancestors, children, rollUp(sums)))));
    }

    private Uni<RowSet<Row>> rows(String statement, UUID accountId) {
        return pool.preparedQuery(statement).execute(Tuple.of(accountId));
    }

    private static List<Relative> relatives(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Relative(
                        row.getUUID("id"),
                        row.getString("external_id"),
                        row.getString("name"),
                        row.getInteger("seats"),
                        mrr(row)))
                .toList();
    }

    private static RollUp rollUp(RowSet<Row> sums) {
        List<Row> rows = StreamSupport.stream(sums.spliterator(), false).toList();
        return new RollUp(
                rows.stream().mapToLong(row -> row.getLong("accounts")).sum(),
                rows.stream().mapToLong(row -> row.getLong("seats")).sum(),
                rows.stream()
                        .filter(row -> row.getString("mrr_currency") != null)
                        .map(HierarchyStore::mrr)
                        .toList());
    }

    private static Money mrr(Row row) {
        return row.getBigDecimal("mrr_amount") == null
                ? null
                : new Money(Amounts.shortest(row.getBigDecimal("mrr_amount")), row.getString("mrr_currency"));
    }
}
