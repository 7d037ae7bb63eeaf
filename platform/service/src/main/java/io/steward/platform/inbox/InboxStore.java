package io.steward.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which events a consumer has processed. */
@ApplicationScoped
class InboxStore {

    private static final String NOTE = """
            INSERT INTO inbox (consumer, event_id, received_at)
            VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING""";

    /** In the order of the ids, so that two batches with common events cannot wait for each other. */
    private static final String NOTE_ALL = """
            INSERT INTO inbox (consumer, event_id, received_at)
            SELECT $1, id, $3 FROM unnest($2::uuid[]) AS event (id) ORDER BY id
            ON CONFLICT DO NOTHING RETURNING event_id""";

    private static final String FORGET = """
            DELETE FROM inbox WHERE ctid = ANY (ARRAY(SELECT ctid FROM inbox WHERE received_at < $1 LIMIT 20000))""";

    private final Pool pool;

    InboxStore(Pool pool) {
        this.pool = pool;
    }

    /** Whether the event is new to the consumer. */
    Uni<Boolean> note(Mutiny.Session session, String consumer, UUID event, Instant now) {
        return session.createNativeQuery(NOTE)
                .setParameter(1, consumer)
                .setParameter(2, event)
                .setParameter(3, now)
                .executeUpdate()
                .map(inserted -> inserted == 1);
    }

    /** Those events that are new to the consumer. */
    Uni<Set<UUID>> noteAll(SqlConnection connection, String consumer, Collection<UUID> events, Instant now) {
        Tuple parameters = Tuple.of(consumer, events.toArray(UUID[]::new), now.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(NOTE_ALL).execute(parameters).map(rows -> {
            Set<UUID> fresh = new HashSet<>();
            rows.forEach(row -> fresh.add(row.getUUID(0)));
            return fresh;
        });
    }

    /** Forgets what is older, a part at a time so that no statement is long. */
    Uni<Void> forgetBefore(Instant time) {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(FORGET)
                        .execute(Tuple.of(time.atOffset(ZoneOffset.UTC)))
                        .map(SqlResult::rowCount))
                .repeat()
                .whilst(forgotten -> forgotten > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
