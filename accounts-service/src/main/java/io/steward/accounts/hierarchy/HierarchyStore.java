package io.steward.accounts.hierarchy;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.HierarchyView;
import io.steward.platform.contracts.accounts.HierarchyView.Relative;
import io.steward.platform.contracts.accounts.HierarchyView.RollUp;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Reads hierarchies whole: one statement for what is above, one for what is below, one for the sums. */
@ApplicationScoped
class HierarchyStore {

    private static final String ANCESTORS = """
            WITH RECURSIVE above AS (
                SELECT id AS origin, parent_id AS id, 1 AS distance FROM accounts
                 WHERE id = ANY ($1) AND parent_id IS NOT NULL
                 UNION ALL
                SELECT origin, accounts.parent_id, distance + 1 FROM above JOIN accounts USING (id)
                 WHERE accounts.parent_id IS NOT NULL
            )
            SELECT origin, id, external_id, name, seats, mrr_amount, mrr_currency
              FROM above JOIN accounts USING (id) ORDER BY distance DESC""";

    private static final String CHILDREN = """
            SELECT wanted.id AS origin, child.*
              FROM unnest($1::uuid[]) AS wanted (id)
             CROSS JOIN LATERAL (
                   SELECT id, external_id, name, seats, mrr_amount, mrr_currency FROM accounts
                    WHERE parent_id = wanted.id AND archived_at IS NULL ORDER BY lower(name), id LIMIT $2) AS child
             ORDER BY lower(child.name), child.id""";

    private static final String ROLL_UP = """
            WITH RECURSIVE below AS (
                SELECT id AS origin, id FROM accounts WHERE id = ANY ($1)
                 UNION ALL
                SELECT origin, accounts.id FROM below JOIN accounts ON accounts.parent_id = below.id
            )
            SELECT origin, mrr_currency, count(*) AS accounts, coalesce(sum(seats), 0) AS seats,
                   sum(mrr_amount) AS mrr_amount
              FROM below JOIN accounts USING (id) WHERE archived_at IS NULL
             GROUP BY origin, mrr_currency ORDER BY mrr_currency""";

    private final Pool pool;

    HierarchyStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * The place of each account, in the order of the ids.
     *
     * @param children at most so many of each
     */
    Uni<List<HierarchyView>> list(List<UUID> accountIds, int children) {
        Tuple ids = Tuple.tuple().addArrayOfUUID(accountIds.toArray(UUID[]::new));
        Tuple limited =
                Tuple.tuple().addArrayOfUUID(accountIds.toArray(UUID[]::new)).addInteger(children);
        return byOrigin(ANCESTORS, ids)
                .chain(above -> byOrigin(CHILDREN, limited)
                        .chain(below -> byOrigin(ROLL_UP, ids)
                                .map(sums -> accountIds.stream()
                                        .map(id -> new HierarchyView(
                                                id,
                                                relatives(above.getOrDefault(id, List.of())),
                                                relatives(below.getOrDefault(id, List.of())),
                                                rollUp(sums.getOrDefault(id, List.of()))))
                                        .toList())));
    }

    private Uni<Map<UUID, List<Row>>> byOrigin(String statement, Tuple parameters) {
        return pool.preparedQuery(statement)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.groupingBy(row -> row.getUUID("origin"))));
    }

    private static List<Relative> relatives(List<Row> rows) {
        return rows.stream()
                .map(row -> new Relative(
                        row.getUUID("id"),
                        row.getString("external_id"),
                        row.getString("name"),
                        row.getInteger("seats"),
                        mrr(row)))
                .toList();
    }

    private static RollUp rollUp(List<Row> rows) {
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
