package io.steward.platform.inbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.steward.platform.deadletters.DeadLetters;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.MalformedEventException;
import io.steward.platform.messaging.Traces;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/**
 * The only way to consume events: each is processed once, and one that cannot be processed does not stop the next. The
 * Uni completes when everything is settled, so that the connector may commit; it does not fail.
 */
@ApplicationScoped
public class Inbox {

    private final Deliveries deliveries;
    private final InboxStore store;
    private final Attempts attempts;
    private final DeadLetters deadLetters;
    private final Pool pool;
    private final Clock clock;

    Inbox(Deliveries deliveries, InboxStore store, Attempts attempts, DeadLetters deadLetters, Pool pool, Clock clock) {
        this.deliveries = deliveries;
        this.store = store;
        this.attempts = attempts;
        this.deadLetters = deadLetters;
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * Processes one event in a Hibernate transaction of its own, which the handler's services join.
     *
     * @param consumer names the duty; an event is processed once for each
     * @param owner the sealed interface whose events are meant; others are passed over
     */
    public <T extends DomainEvent> Uni<Void> once(
            ConsumerRecord<String, String> record,
            String consumer,
            Class<T> owner,
            Function<ReceivedEvent<T>, Uni<Void>> handler) {
        return attempts.several(() -> deliveries
                        .read(record, owner)
                        .map(delivery -> handleOnce(delivery.received(), consumer, handler))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .onFailure()
                .recoverWithUni(failure -> bury(record, consumer, failure));
    }

    /**
     * Processes a batch in one transaction of one connection. Where that fails, halves of it are tried, so that only
     * what cannot be processed is left out.
     *
     * @param handler gets the events that are new to the consumer, in the order of the records, never none
     */
    public <T extends DomainEvent> Uni<Void> batch(
            ConsumerRecords<String, String> records,
            String consumer,
            Class<T> owner,
            BiFunction<SqlConnection, List<ReceivedEvent<T>>, Uni<Void>> handler) {
        List<Delivery<T>> readable = new ArrayList<>(records.count());
        Uni<Void> buried = Uni.createFrom().voidItem();
        for (ConsumerRecord<String, String> record : records) {
            try {
                deliveries.read(record, owner).ifPresent(readable::add);
            } catch (MalformedEventException e) {
                buried = buried.chain(() -> bury(record, consumer, e));
            }
        }
        return buried.chain(() -> settle(readable, consumer, handler));
    }

    private <T extends DomainEvent> Uni<Void> handleOnce(
            ReceivedEvent<T> received, String consumer, Function<ReceivedEvent<T>, Uni<Void>> handler) {
        return Panache.withTransaction(() -> Panache.getSession()
                .chain(session -> store.note(session, consumer, received.id(), clock.instant()))
                .chain(fresh -> fresh
                        ? Traces.continuing(received.traceparent(), () -> handler.apply(received))
                        : Uni.createFrom().voidItem()));
    }

    private <T extends DomainEvent> Uni<Void> settle(
            List<Delivery<T>> batch,
            String consumer,
            BiFunction<SqlConnection, List<ReceivedEvent<T>>, Uni<Void>> handler) {
        if (batch.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (batch.size() == 1) {
            return attempts.several(() -> handleAll(batch, consumer, handler))
                    .onFailure()
                    .recoverWithUni(failure -> bury(batch.getFirst().record(), consumer, failure));
        }
        int half = batch.size() / 2;
        return attempts.once(() -> handleAll(batch, consumer, handler))
                .onFailure()
                .recoverWithUni(() -> settle(batch.subList(0, half), consumer, handler)
                        .chain(() -> settle(batch.subList(half, batch.size()), consumer, handler)));
    }

    private <T extends DomainEvent> Uni<Void> handleAll(
            List<Delivery<T>> batch,
            String consumer,
            BiFunction<SqlConnection, List<ReceivedEvent<T>>, Uni<Void>> handler) {
        Map<UUID, ReceivedEvent<T>> events = new LinkedHashMap<>();
        batch.forEach(delivery -> events.putIfAbsent(delivery.received().id(), delivery.received()));
        return pool.withTransaction(connection -> store.noteAll(connection, consumer, events.keySet(), clock.instant())
                .chain(fresh -> {
                    events.keySet().retainAll(fresh);
                    return events.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : handler.apply(connection, List.copyOf(events.values()));
                }));
    }

    private Uni<Void> bury(ConsumerRecord<String, String> record, String consumer, Throwable failure) {
        return attempts.untilDone(() -> deadLetters.send(record, consumer, failure));
    }
}
