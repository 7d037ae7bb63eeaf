package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent.PlanMilestoneOverdue;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Milestones whose day has passed. */
@ApplicationScoped
class OverdueStore {

    private static final String CLAIM = """
            UPDATE plan_milestones AS milestone SET overdue_told_of = due_on
             WHERE id IN (SELECT id FROM plan_milestones
                           WHERE status = 'OPEN' AND overdue_told_of IS DISTINCT FROM due_on AND due_on < $1
                           ORDER BY due_on, id LIMIT $2 FOR UPDATE SKIP LOCKED)
            RETURNING id, plan_id, account_id, title, owner, due_on""";

    private final Pool pool;

    OverdueStore(Pool pool) {
        this.pool = pool;
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** Takes some open milestones that were due before a day and of which that was not told, and marks them as told. */
    Uni<List<PlanMilestoneOverdue>> claim(SqlConnection connection, LocalDate today, int limit) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(today, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new PlanMilestoneOverdue(
                                row.getUUID("account_id"),
                                row.getUUID("plan_id"),
                                row.getUUID("id"),
                                row.getString("title"),
                                row.getString("owner"),
                                row.getLocalDate("due_on")))
                        .toList());
    }
}
