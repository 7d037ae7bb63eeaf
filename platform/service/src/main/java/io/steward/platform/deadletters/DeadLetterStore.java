package io.steward.platform.deadletters;

import io.smallrye.mutiny.Uni;
import io.steward.platform.identifiers.Identifiers;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;

/** The dead letters of this service, as rows. Ids rise with time, so that they are the order of the list. */
@ApplicationScoped
class DeadLetterStore {

    private static final String KEEP = """
            INSERT INTO dead_letters (id, consumer, topic, topic_partition, topic_offset, record_key, document, traceparent,
                                      reason, failed_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            ON CONFLICT DO NOTHING""";

    private static final String NEWEST_FIRST = """
            SELECT * FROM dead_letters WHERE $1::uuid IS NULL OR id < $1 ORDER BY id DESC LIMIT $2""";

    private static final String OLDEST_FIRST = """
            SELECT * FROM dead_letters WHERE id > $1 ORDER BY id LIMIT $2""";

    /** One statement, so that the mark and the record in the outbox are one fact. */
    private static final String REPLAY = """
            WITH replayed AS (
                UPDATE dead_letters SET replays = replays + 1, last_replayed_at = $2 WHERE id = $1 RETURNING *
            ), sent AS (
                INSERT INTO outbox (id, topic, record_key, document, traceparent, recorded_at)
                SELECT $3, topic, coalesce(record_key, ''), document, traceparent, $2 FROM replayed
            )
            SELECT * FROM replayed""";

    private final Pool pool;

    DeadLetterStore(Pool pool) {
        this.pool = pool;
    }

    /** Keeps a letter; one that is known already is left as it is. */
    Uni<Void> keep(ConsumerRecord<String, String> letter) {
        Headers headers = letter.headers();
        Tuple row = Tuple.tuple()
                .addUUID(Identifiers.next())
                .addString(DeadLetterHeaders.get(headers, DeadLetterHeaders.CONSUMER))
                .addString(DeadLetterHeaders.get(headers, DeadLetterHeaders.TOPIC))
                .addInteger(Integer.valueOf(DeadLetterHeaders.get(headers, DeadLetterHeaders.PARTITION)))
                .addLong(Long.valueOf(DeadLetterHeaders.get(headers, DeadLetterHeaders.OFFSET)))
                .addString(storable(letter.key()))
                .addString(letter.value() == null ? "" : storable(letter.value()))
                .addString(DeadLetterHeaders.get(headers, DeadLetterHeaders.TRACEPARENT))
                .addString(storable(DeadLetterHeaders.get(headers, DeadLetterHeaders.REASON)))
                .addOffsetDateTime(OffsetDateTime.parse(DeadLetterHeaders.get(headers, DeadLetterHeaders.FAILED_AT)));
        return pool.preparedQuery(KEEP).execute(row).replaceWithVoid();
    }

    /** Newest first, behind a letter; from the list's begin where that is null. */
    Uni<List<DeadLetterView>> listAfter(UUID after, int limit) {
        return pool.preparedQuery(NEWEST_FIRST).execute(Tuple.of(after, limit)).map(DeadLetterStore::views);
    }

    /** Backwards from a letter: the nearest first. */
    Uni<List<DeadLetterView>> listBefore(UUID before, int limit) {
        return pool.preparedQuery(OLDEST_FIRST).execute(Tuple.of(before, limit)).map(DeadLetterStore::views);
    }

    /** Sends a letter to its first topic again, through the outbox; empty where there is no such letter. */
    Uni<Optional<DeadLetterView>> replay(UUID id, Instant now) {
        return pool.preparedQuery(REPLAY)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC), Identifiers.next()))
                .map(rows -> views(rows).stream().findFirst());
    }

    private static List<DeadLetterView> views(RowSet<Row> rows) {
        List<DeadLetterView> views = new ArrayList<>(rows.size());
        rows.forEach(row -> views.add(DeadLetterView.of(row)));
        return views;
    }

    /** PostgreSQL's text takes no NUL, and JSON has none: what holds one cannot be replayed with success anyway. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\u0000', '\ufffd');
    }
}
