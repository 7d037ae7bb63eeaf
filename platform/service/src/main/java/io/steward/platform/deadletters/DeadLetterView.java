package io.steward.platform.deadletters;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A record that could not be processed.
 *
 * @param consumer the duty that failed
 * @param topic where the record came from, and where a replay sends it
 * @param document the record's value, unchanged
 * @param replays how often it was sent again
 * @param lastReplayedAt null where it never was
 */
record DeadLetterView(
        UUID id,
        String consumer,
        String topic,
        int partition,
        long offset,
        String key,
        String document,
        String reason,
        Instant failedAt,
        int replays,
        Instant lastReplayedAt) {

    static DeadLetterView of(Row row) {
        OffsetDateTime replayed = row.getOffsetDateTime("last_replayed_at");
        return new DeadLetterView(
                row.getUUID("id"),
                row.getString("consumer"),
                row.getString("topic"),
                row.getInteger("topic_partition"),
                row.getLong("topic_offset"),
                row.getString("record_key"),
                row.getString("document"),
                row.getString("reason"),
                row.getOffsetDateTime("failed_at").toInstant(),
                row.getInteger("replays"),
                replayed == null ? null : replayed.toInstant());
    }
}
