package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.expressions.Facts;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Reads accounts for which somebody is looked for, with what they weigh and what rules may ask for. */
@ApplicationScoped
class CandidateStore {

    private static final String SELECT = """
            SELECT candidate.*, weighed.weight, segments.pool AS segment_pool
              FROM (SELECT {columns}, score, band FROM accounts
                     WHERE {condition} AND archived_at IS NULL AND stage <> 'CHURNED'
                     ORDER BY id LIMIT $2 {lock}) AS candidate
             CROSS JOIN LATERAL (SELECT * FROM account_weights($1) WHERE account_id = candidate.id) AS weighed
              LEFT JOIN segments ON segments.key = candidate.segment
            """.replace("{columns}", StoredAccount.COLUMNS);

    /** Whoever is at one of them now keeps it to themselves: it is looked at the next time. */
    private static final String TO_ASSIGN =
            SELECT.replace("{condition}", """
                    owner IS NULL AND NOT EXISTS (
                           SELECT FROM owner_assignment_holds AS hold
                            WHERE hold.account_id = accounts.id AND hold.retry_at > $3)""").replace("{lock}", "FOR UPDATE SKIP LOCKED") + " ORDER BY candidate.id";

    private static final String MAY_LEAVE =
            SELECT.replace("{condition}", """
                    {owner} AND ($4::uuid IS NULL OR id > $4) AND NOT ($5 AND stage = 'RENEWAL')
                       AND NOT ($6 AND open_tasks > 0) AND NOT ($7 AND at_risk_since IS NOT NULL)""").replace("{lock}", "") + " ORDER BY candidate.id";

    private static final String OF_OWNER = MAY_LEAVE.replace("{owner}", "owner = $3::text");
    private static final String OF_NOBODY = MAY_LEAVE.replace("{owner}", "owner IS NULL AND $3::text IS NULL");

    /** Some accounts without an owner that nobody else works on; they stay locked. */
    Uni<List<Candidate>> toAssign(SqlConnection connection, Instant now, int limit) {
        Tuple parameters = Tuple.of(now.atOffset(ZoneOffset.UTC).toLocalDate(), limit, now.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(TO_ASSIGN).execute(parameters).map(rows -> candidates(rows, now));
    }

    /**
     * Some accounts that may leave their owner, in the order of their ids.
     *
     * @param owner null for those without one
     * @param after null for the begin
     */
    Uni<List<Candidate>> ofOwner(
            SqlConnection connection, String owner, UUID after, Constraints constraints, Instant now, int limit) {
        Tuple parameters = Tuple.tuple()
                .addLocalDate(now.atOffset(ZoneOffset.UTC).toLocalDate())
                .addInteger(limit)
                .addString(owner)
                .addUUID(after)
                .addBoolean(constraints.keepInRenewal())
                .addBoolean(constraints.keepWithOpenTasks())
                .addBoolean(constraints.keepAtRisk());
        return connection
                .preparedQuery(owner == null ? OF_NOBODY : OF_OWNER)
                .execute(parameters)
                .map(rows -> candidates(rows, now));
    }

    private static List<Candidate> candidates(RowSet<Row> rows, Instant now) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> candidate(row, now))
                .toList();
    }

    private static Candidate candidate(Row row, Instant now) {
        StoredAccount account = StoredAccount.of(row);
        Map<String, Object> health = new HashMap<>();
        health.put("score", row.getInteger("score"));
        health.put("band", row.getString("band"));
        return new Candidate(
                account.id(),
                account.details().owner(),
                Workload.units(row.getBigDecimal("weight")),
                row.getString("segment_pool"),
                Facts.ofAccount(account.view(null), now, Map.of("health", health)));
    }
}
