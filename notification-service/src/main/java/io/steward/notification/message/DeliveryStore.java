package io.steward.notification.message;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.Channel;
import io.steward.platform.contracts.messages.MessageEvent.MessageChanged;
import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.outbox.CausedEvent;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Moves crowds of messages through their states; whatever the outside may know goes to the outbox with the move. */
@ApplicationScoped
class DeliveryStore {

    private static final String LOCK_DUE = "SELECT " + MessageRows.COLUMNS + """
             FROM messages m
            WHERE m.channel = $1 AND m.due_at <= $2 AND m.state = ANY($3)
              AND m.state IN ('PENDING', 'CLAIMED', 'SUBMITTING')
            ORDER BY m.due_at
            LIMIT $4
              FOR UPDATE SKIP LOCKED""";

    private static final String MOVE = """
            UPDATE messages m
               SET state = t.state, attempts = t.attempts, due_at = t.due_at, lease_token = t.lease_token,
                   reason = t.reason, sent_at = t.sent_at, subject = coalesce(t.subject, m.subject),
                   version = m.version + 1
              FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::int[], $6::timestamptz[], $7::uuid[],
                          $8::text[], $9::timestamptz[], $10::text[])
                   AS t (id, from_state, from_token, state, attempts, due_at, lease_token, reason, sent_at, subject)
             WHERE m.id = t.id AND m.state = t.from_state AND m.lease_token IS NOT DISTINCT FROM t.from_token
            RETURNING m.id""";

    private static final String[] CLAIMABLE = {"PENDING", "CLAIMED"};
    private static final String[] IN_HAND_OVER = {"SUBMITTING"};

    private final Pool pool;
    private final OutboxStore outbox;

    DeliveryStore(Pool pool, OutboxStore outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /** Claims due messages and those whose worker died before the hand-over. */
    Uni<List<Claim>> claim(Channel channel, Instant now, Lease lease, int limit) {
        return pool.withTransaction(connection -> lockDue(connection, channel, now, CLAIMABLE, limit)
                .map(rows -> rows.stream().map(row -> claiming(row, lease)).toList())
                .call(moves -> apply(connection, moves))
                .map(DeliveryStore::claims));
    }

    /** Gives up on messages whose worker died in the hand-over: they become uncertain. Answers how many. */
    Uni<Integer> loseAbandoned(Channel channel, Instant now, int limit) {
        return pool.withTransaction(connection -> lockDue(connection, channel, now, IN_HAND_OVER, limit)
                .map(rows -> rows.stream().map(DeliveryStore::losing).toList())
                .call(moves -> apply(connection, moves))
                .map(List::size));
    }

    /** Stores transitions in one transaction; answers the messages that it applied to. */
    Uni<Set<UUID>> move(List<Move> moves) {
        return moves.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : pool.withTransaction(connection -> apply(connection, moves));
    }

    private static Uni<RowSet<Row>> lockDue(
            SqlConnection connection, Channel channel, Instant now, String[] states, int limit) {
        return connection
                .preparedQuery(LOCK_DUE)
                .execute(Tuple.of(channel.name(), now.atOffset(ZoneOffset.UTC), states, limit));
    }

    private static Move claiming(Row row, Lease lease) {
        Delivery from = MessageRows.delivery(row);
        Delivery.Claimed to = switch (from) {
            case Delivery.Pending pending -> pending.claim(lease);
            case Delivery.Claimed claimed -> claimed.takeOver(lease);
            case Delivery.Submitting _, Delivery.Sent _, Delivery.Dropped _, Delivery.Failed _, Delivery.Uncertain _ ->
                throw unexpected(from);
        };
        return new Move(MessageRows.facts(row), null, from, to);
    }

    private static Move losing(Row row) {
        Delivery from = MessageRows.delivery(row);
        if (!(from instanceof Delivery.Submitting submitting)) {
            throw unexpected(from);
        }
        Reason reason = Reason.of(
                Reason.Code.NO_ANSWER, "the service stopped while handing it over; perhaps it was sent, perhaps not");
        return new Move(MessageRows.facts(row), null, from, submitting.lose(reason));
    }

    private static List<Claim> claims(List<Move> moves) {
        return moves.stream()
                .map(move -> new Claim(move.message(), (Delivery.Claimed) move.to()))
                .toList();
    }

    private Uni<Set<UUID>> apply(SqlConnection connection, List<Move> moves) {
        if (moves.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return connection
                .preparedQuery(MOVE)
                .execute(parameters(moves))
                .map(DeliveryStore::ids)
                .call(applied -> outbox.insertCaused(connection, events(moves, applied)));
    }

    private static Set<UUID> ids(RowSet<Row> rows) {
        return rows.stream().map(row -> row.getUUID("id")).collect(Collectors.toUnmodifiableSet());
    }

    private static List<CausedEvent> events(List<Move> moves, Set<UUID> applied) {
        return moves.stream()
                .filter(move -> applied.contains(move.message().id()))
                .filter(move -> move.to().status() != MessageStatus.PENDING)
                .map(move -> new CausedEvent(
                        new MessageChanged(move.message().view(move.subject(), move.to())),
                        move.message().traceparent()))
                .toList();
    }

    private static Tuple parameters(List<Move> moves) {
        List<DeliveryColumns> from =
                moves.stream().map(move -> DeliveryColumns.of(move.from())).toList();
        List<DeliveryColumns> to =
                moves.stream().map(move -> DeliveryColumns.of(move.to())).toList();
        return Tuple.tuple()
                .addArrayOfUUID(moves.stream().map(move -> move.message().id()).toArray(UUID[]::new))
                .addArrayOfString(strings(from, columns -> columns.state().name()))
                .addArrayOfUUID(from.stream().map(DeliveryColumns::leaseToken).toArray(UUID[]::new))
                .addArrayOfString(strings(to, columns -> columns.state().name()))
                .addArrayOfInteger(to.stream().map(DeliveryColumns::attempts).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(times(to, DeliveryColumns::dueAt))
                .addArrayOfUUID(to.stream().map(DeliveryColumns::leaseToken).toArray(UUID[]::new))
                .addArrayOfString(strings(to, DeliveryColumns::reason))
                .addArrayOfOffsetDateTime(times(to, DeliveryColumns::sentAt))
                .addArrayOfString(moves.stream().map(Move::subject).toArray(String[]::new));
    }

    private static String[] strings(List<DeliveryColumns> columns, Function<DeliveryColumns, String> column) {
        return columns.stream().map(column).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(List<DeliveryColumns> columns, Function<DeliveryColumns, Instant> column) {
        return columns.stream()
                .map(column)
                .map(time -> time == null ? null : time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static IllegalStateException unexpected(Delivery delivery) {
        return new IllegalStateException("a query for due messages found one that is " + delivery.status());
    }
}
