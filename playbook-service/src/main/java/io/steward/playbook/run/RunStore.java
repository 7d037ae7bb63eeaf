package io.steward.playbook.run;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Claims of due runs. A claim only keeps workers from doing the same at the same time; that a step is done once is the
 * transaction's business, which looks again.
 */
@ApplicationScoped
class RunStore {

    private static final String CLAIM = """
            UPDATE runs SET leased_by = $1, lease_until = $2
            WHERE id IN (
                SELECT id FROM runs
                WHERE status = 'ACTIVE' AND due_at <= $3 AND (lease_until IS NULL OR lease_until <= $3)
                ORDER BY due_at LIMIT $4
                FOR UPDATE SKIP LOCKED)
            RETURNING id, attempts, traceparent
            """;

    private static final String RENEW =
            "UPDATE runs SET lease_until = $3 WHERE id = ANY($1) AND leased_by = $2 AND status = 'ACTIVE'";

    private static final String POSTPONE =
            "UPDATE runs SET lease_until = $2, attempts = attempts + 1 WHERE id = $1 AND status = 'ACTIVE'";

    private static final String NEXT = """
            SELECT min(greatest(due_at, lease_until)) FROM (
                SELECT due_at, lease_until FROM runs
                WHERE status = 'ACTIVE' AND due_at IS NOT NULL ORDER BY due_at LIMIT 100) soonest
            """;

    private final Pool pool;

    RunStore(Pool pool) {
        this.pool = pool;
    }

    /**
     * A run whose time has come.
     *
     * @param attempts how often its step has failed before
     * @param traceparent trace of what started the run; null for none
     */
    record Claim(UUID runId, int attempts, String traceparent) {}

    /** Claims runs that are due, the most overdue first. */
    Uni<List<Claim>> claim(String worker, Instant now, Duration lease, int limit) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(worker, utc(now.plus(lease)), utc(now), limit))
                .map(rows -> stream(rows)
                        .map(row -> new Claim(row.getUUID(0), row.getInteger(1), row.getString(2)))
                        .toList());
    }

    /** Holds claims for longer. */
    Uni<Void> renew(List<Claim> claims, String worker, Instant until) {
        UUID[] ids = claims.stream().map(Claim::runId).toArray(UUID[]::new);
        return pool.preparedQuery(RENEW)
                .execute(Tuple.of(ids, worker, utc(until)))
                .replaceWithVoid();
    }

    /** Notes that a step failed, and when to try it again. */
    Uni<Void> postpone(UUID runId, Instant until) {
        return pool.preparedQuery(POSTPONE).execute(Tuple.of(runId, utc(until))).replaceWithVoid();
    }

    /** When the next run is due; empty where none is. */
    Uni<Optional<Instant>> nextDueAt() {
        return pool.query(NEXT)
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                        .map(OffsetDateTime::toInstant));
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
