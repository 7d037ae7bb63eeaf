package io.steward.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.messaging.Traces;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The outbox for set-based code: all events of a statement in one more statement on the same connection. */
@ApplicationScoped
public class OutboxStore {

    private static final String INSERT = """
            INSERT INTO outbox (id, topic, record_key, document, traceparent, recorded_at)
            SELECT id, topic, record_key, document, traceparent, recorded_at
              FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[])
                   WITH ORDINALITY AS event (id, topic, record_key, document, traceparent, recorded_at, position)
             ORDER BY position""";

    private final OutboxRows rows;

    OutboxStore(OutboxRows rows) {
        this.rows = rows;
    }

    /** Records events, in this order, in the transaction of {@code connection}; they continue the current trace. */
    public Uni<Void> insert(SqlConnection connection, List<? extends DomainEvent> events) {
        return insertRows(connection, events.stream().map(rows::of).toList());
    }

    /**
     * As {@link #insert}, on behalf of somebody who is not the caller of the current request.
     *
     * @param by user name
     */
    public Uni<Void> insert(SqlConnection connection, List<? extends DomainEvent> events, String by) {
        String traceparent = Traces.current();
        return insertRows(
                connection,
                events.stream().map(event -> rows.of(event, traceparent, by)).toList());
    }

    /** As {@link #insert}, each event continuing the trace of what caused it. */
    public Uni<Void> insertCaused(SqlConnection connection, List<CausedEvent> events) {
        return insertRows(
                connection,
                events.stream()
                        .map(caused -> rows.of(caused.event(), caused.traceparent(), null))
                        .toList());
    }

    private static Uni<Void> insertRows(SqlConnection connection, List<OutboxRow> waiting) {
        if (waiting.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(waiting.stream().map(OutboxRow::id).toArray(UUID[]::new))
                .addArrayOfString(strings(waiting, OutboxRow::topic))
                .addArrayOfString(strings(waiting, OutboxRow::key))
                .addArrayOfString(strings(waiting, OutboxRow::document))
                .addArrayOfString(strings(waiting, OutboxRow::traceparent))
                .addArrayOfOffsetDateTime(waiting.stream()
                        .map(row -> row.recordedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(INSERT).execute(parameters).replaceWithVoid();
    }

    private static String[] strings(List<OutboxRow> waiting, Function<OutboxRow, String> column) {
        return waiting.stream().map(column).toArray(String[]::new);
    }
}
