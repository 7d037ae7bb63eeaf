package io.steward.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.steward.platform.events.EventEnvelope;
import io.steward.platform.messaging.RecordSender;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Takes the oldest records of the outbox, sends them, and deletes them once all replicas have them. */
@ApplicationScoped
class OutboxBatch {

    private static final String OLDEST =
            "SELECT seq, topic, record_key, document, traceparent FROM outbox ORDER BY seq LIMIT $1";
    private static final String DELETE = "DELETE FROM outbox WHERE seq = ANY ($1)";

    private final RecordSender sender;
    private final int size;
    private final Duration timeout;

    OutboxBatch(RecordSender sender, OutboxSettings settings) {
        this.sender = sender;
        this.size = settings.batchSize();
        this.timeout = settings.statementTimeout();
    }

    /** How many records were sent; fewer than {@link #size()} means that the outbox is empty. */
    Uni<Integer> send(SqlConnection connection) {
        return execute(connection, OLDEST, Tuple.of(size)).chain(oldest -> sendAndDelete(connection, oldest));
    }

    int size() {
        return size;
    }

    private Uni<Integer> sendAndDelete(SqlConnection connection, RowSet<Row> oldest) {
        if (oldest.size() == 0) {
            return Uni.createFrom().item(0);
        }
        List<Long> sequence = new ArrayList<>(oldest.size());
        List<ProducerRecord<String, String>> records = new ArrayList<>(oldest.size());
        oldest.forEach(row -> {
            sequence.add(row.getLong("seq"));
            records.add(record(row));
        });
        return sender.send(records)
                .chain(() -> execute(connection, DELETE, Tuple.of(sequence.toArray(Long[]::new))))
                .replaceWith(records.size());
    }

    private Uni<RowSet<Row>> execute(SqlConnection connection, String sql, Tuple parameters) {
        return connection
                .preparedQuery(sql)
                .execute(parameters)
                .ifNoItem()
                .after(timeout)
                .fail();
    }

    private static ProducerRecord<String, String> record(Row row) {
        ProducerRecord<String, String> sent =
                new ProducerRecord<>(row.getString("topic"), row.getString("record_key"), row.getString("document"));
        sent.headers().add("content-type", EventEnvelope.MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        if (row.getString("traceparent") != null) {
            sent.headers().add("traceparent", row.getString("traceparent").getBytes(StandardCharsets.US_ASCII));
        }
        return sent;
    }
}
