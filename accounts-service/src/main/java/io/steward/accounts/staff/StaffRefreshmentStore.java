package io.steward.accounts.staff;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Lets one process at a time refresh the staff, and keeps when that was. */
@ApplicationScoped
class StaffRefreshmentStore {

    private static final String CLAIM = """
            INSERT INTO staff_refreshments AS known (name, leased_until) VALUES ('staff', $2)
                ON CONFLICT ON CONSTRAINT pk_staff_refreshments
                DO UPDATE SET leased_until = excluded.leased_until
             WHERE (known.leased_until IS NULL OR known.leased_until <= $1)
               AND ($3::timestamptz IS NULL OR known.tried_at IS NULL OR known.tried_at <= $3)""";

    private static final String SUCCEED = """
            UPDATE staff_refreshments SET tried_at = $1, refreshed_at = $1, fault = NULL, leased_until = NULL""";

    private static final String FAIL = "UPDATE staff_refreshments SET tried_at = $1, fault = $2, leased_until = NULL";

    private final Pool pool;
    private final StaffSettings settings;

    StaffRefreshmentStore(Pool pool, StaffSettings settings) {
        this.pool = pool;
        this.settings = settings;
    }

    /** Takes the refreshment on; false where another process is at it. */
    Uni<Boolean> claim(Instant now) {
        return claim(now, null);
    }

    /** Takes the refreshment on; false where another process is at it, or the last one was a short while ago. */
    Uni<Boolean> claimIfDue(Instant now) {
        return claim(now, at(now.minus(settings.interval())));
    }

    private Uni<Boolean> claim(Instant now, OffsetDateTime triedBefore) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(at(now), at(now.plus(settings.lease())), triedBefore))
                .map(rows -> rows.rowCount() == 1);
    }

    /** It is done, with the transaction of the connection. */
    Uni<Void> succeed(SqlConnection connection, Instant now) {
        return connection.preparedQuery(SUCCEED).execute(Tuple.of(at(now))).replaceWithVoid();
    }

    /** It could not be done; it is tried again when it is due. */
    Uni<Void> fail(Instant now, String fault) {
        return pool.preparedQuery(FAIL).execute(Tuple.of(at(now), fault)).replaceWithVoid();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
