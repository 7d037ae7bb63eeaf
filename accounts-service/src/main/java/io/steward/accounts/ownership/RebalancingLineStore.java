package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.rules.Amounts;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The lines of rebalancings: one for each account that is to go elsewhere. */
@ApplicationScoped
class RebalancingLineStore {

    private static final String ADD = """
            INSERT INTO rebalancing_lines (rebalancing_id, position, account_id, from_owner, to_owner, weight, reason, status)
            SELECT $1, * FROM unnest($2::integer[], $3::uuid[], $4::text[], $5::text[], $6::numeric[], $7::text[],
                                     $8::text[])""";

    private static final String LIST = """
            SELECT line.*, accounts.external_id, accounts.name
              FROM rebalancing_lines AS line
              JOIN accounts ON accounts.id = line.account_id
             WHERE rebalancing_id = $1 AND position > $2 AND ($3::text IS NULL OR status = $3)
             ORDER BY position LIMIT $4""";

    private static final String MARK = """
            UPDATE rebalancing_lines SET status = $3
             WHERE rebalancing_id = $1 AND account_id = $2 AND status IN ('PROPOSED', 'EXCLUDED')
            RETURNING status""";

    private static final String DUE = """
            SELECT line.account_id, line.from_owner, line.to_owner, line.reason,
                   CASE WHEN accounts.archived_at IS NOT NULL OR accounts.stage = 'CHURNED' THEN 'NO_CUSTOMER'
                        WHEN accounts.owner IS DISTINCT FROM line.from_owner THEN 'OWNER_CHANGED'
                        WHEN person.username IS NULL OR person.left_at IS NOT NULL THEN 'PERSON_LEFT' END AS skipped
              FROM rebalancing_lines AS line
              JOIN accounts ON accounts.id = line.account_id
              LEFT JOIN staff AS person ON person.username = line.to_owner
             WHERE line.rebalancing_id = $1 AND line.status = 'PROPOSED'
             ORDER BY line.position LIMIT $2""";

    private static final String SETTLE = """
            UPDATE rebalancing_lines AS line
               SET status = CASE WHEN done.skipped IS NULL THEN 'APPLIED' ELSE 'SKIPPED' END, skipped = done.skipped
              FROM unnest($2::uuid[], $3::text[]) AS done (account_id, skipped)
             WHERE line.rebalancing_id = $1 AND line.account_id = done.account_id""";

    private final Pool pool;

    RebalancingLineStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * A line that waits to be applied.
     *
     * @param skipped why it does not hold any more; null where it seems to
     */
    record Due(UUID accountId, String from, String to, String reason, SkipReason skipped) {}

    /**
     * Adds lines.
     *
     * @param first position of the first of them
     */
    Uni<Void> add(SqlConnection connection, UUID id, int first, List<ProposedLine> lines) {
        Tuple parameters = Tuple.tuple()
                .addUUID(id)
                .addArrayOfInteger(
                        IntStream.range(first, first + lines.size()).boxed().toArray(Integer[]::new))
                .addArrayOfUUID(lines.stream().map(ProposedLine::accountId).toArray(UUID[]::new))
                .addArrayOfString(texts(lines, ProposedLine::from))
                .addArrayOfString(texts(lines, ProposedLine::to))
                .addArrayOfBigDecimal(lines.stream()
                        .map(line -> Workload.accounts(line.weight()))
                        .toArray(BigDecimal[]::new))
                .addArrayOfString(texts(lines, ProposedLine::reason))
                .addArrayOfString(texts(lines, line -> line.status().name()));
        return connection.preparedQuery(ADD).execute(parameters).replaceWithVoid();
    }

    /** By position, behind one. */
    Uni<List<RebalancingLineView>> list(UUID id, int after, LineStatus status, int limit) {
        return pool.preparedQuery(LIST)
                .execute(Tuple.of(id, after, status == null ? null : status.name(), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(RebalancingLineStore::view)
                        .toList());
    }

    /** Takes a line out of the proposal, or back into it; whether there is such a line. */
    Uni<Boolean> mark(SqlConnection connection, UUID id, UUID accountId, LineStatus status) {
        return connection
                .preparedQuery(MARK)
                .execute(Tuple.of(id, accountId, status.name()))
                .map(rows -> rows.rowCount() == 1);
    }

    /** Some lines that wait to be applied. */
    Uni<List<Due>> due(SqlConnection connection, UUID id, int limit) {
        return connection
                .preparedQuery(DUE)
                .execute(Tuple.of(id, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Due(
                                row.getUUID("account_id"),
                                row.getString("from_owner"),
                                row.getString("to_owner"),
                                row.getString("reason"),
                                skipped(row)))
                        .toList());
    }

    /** Notes what became of lines: applied where there is no reason that it was skipped. */
    Uni<Void> settle(SqlConnection connection, UUID id, List<UUID> accountIds, List<SkipReason> skipped) {
        Tuple parameters = Tuple.tuple()
                .addUUID(id)
                .addArrayOfUUID(accountIds.toArray(UUID[]::new))
                .addArrayOfString(skipped.stream()
                        .map(reason -> reason == null ? null : reason.name())
                        .toArray(String[]::new));
        return connection.preparedQuery(SETTLE).execute(parameters).replaceWithVoid();
    }

    private static String[] texts(List<ProposedLine> lines, Function<ProposedLine, String> text) {
        return lines.stream().map(text).toArray(String[]::new);
    }

    private static SkipReason skipped(Row row) {
        String skipped = row.getString("skipped");
        return skipped == null ? null : SkipReason.valueOf(skipped);
    }

    private static RebalancingLineView view(Row row) {
        return new RebalancingLineView(
                row.getInteger("position"),
                row.getUUID("account_id"),
                row.getString("external_id"),
                row.getString("name"),
                row.getString("from_owner"),
                row.getString("to_owner"),
                Amounts.shortest(row.getBigDecimal("weight")),
                row.getString("reason"),
                LineStatus.valueOf(row.getString("status")),
                skipped(row));
    }
}
