package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which accounts changed and are to be looked at. Triggers add them in the transaction of the change, whichever way it
 * comes; a mark is only ever added or taken, so that nobody who changes an account waits for whoever looks at it.
 */
@ApplicationScoped
class MarkStore {

    private static final String TAKE = """
            DELETE FROM segment_marks
             WHERE seq IN (SELECT seq FROM segment_marks ORDER BY seq LIMIT $1 FOR UPDATE SKIP LOCKED)
            RETURNING account_id""";

    private static final String ADD = "INSERT INTO segment_marks (account_id) SELECT unnest($1::uuid[])";

    /** Takes the oldest marks that nobody else takes. */
    Uni<Set<UUID>> take(SqlConnection connection, int limit) {
        return connection.preparedQuery(TAKE).execute(Tuple.of(limit)).map(rows -> {
            Set<UUID> ids = new LinkedHashSet<>();
            rows.forEach(row -> ids.add(row.getUUID("account_id")));
            return ids;
        });
    }

    /** Has accounts looked at again. */
    Uni<Void> add(SqlConnection connection, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection
                        .preparedQuery(ADD)
                        .execute(Tuple.of(ids.toArray(UUID[]::new)))
                        .replaceWithVoid();
    }
}
