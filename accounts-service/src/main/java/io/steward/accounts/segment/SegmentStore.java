package io.steward.accounts.segment;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Which segments there are and how many accounts each has, for crowds. */
@ApplicationScoped
class SegmentStore {

    private static final String KEYS = "SELECT key FROM segments";

    /** Whoever takes one away waits. */
    private static final String HOLD = KEYS + " FOR KEY SHARE";

    private static final String COUNTS = """
            SELECT segment, count(*) AS accounts FROM accounts
             WHERE archived_at IS NULL AND segment IS NOT NULL GROUP BY segment""";

    private final Pool pool;

    SegmentStore(Pool pool) {
        this.pool = pool;
    }

    Uni<SegmentKeys> keys(SqlClient client) {
        return keys(client, KEYS);
    }

    /** As {@link #keys}, and none of them goes away until the transaction ends. */
    Uni<SegmentKeys> hold(SqlConnection connection) {
        return keys(connection, HOLD);
    }

    private static Uni<SegmentKeys> keys(SqlClient client, String statement) {
        return client.preparedQuery(statement)
                .execute()
                .map(rows -> new SegmentKeys(StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getString("key"))
                        .toList()));
    }

    /** Accounts that are not archived, by the key of their segment; a segment without any is not named. */
    Uni<Map<String, Long>> counts() {
        return pool.preparedQuery(COUNTS)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getString("segment"), row -> row.getLong("accounts"))));
    }
}
