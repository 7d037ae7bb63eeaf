package io.steward.platform.outbox;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.steward.platform.events.DomainEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Where a use case puts the facts that it makes true. They are sent if and only if the transaction commits; there is no
 * other way to publish.
 */
@ApplicationScoped
public class Outbox {

    private final OutboxRows rows;

    Outbox(OutboxRows rows) {
        this.rows = rows;
    }

    /**
     * Records events, in this order, in the transaction of the current Hibernate session.
     *
     * @throws IllegalStateException (through the Uni) outside a transaction: the fact would not be bound to anything
     * @throws IllegalArgumentException where a document weighs more than 64 KiB
     */
    public Uni<Void> add(DomainEvent... events) {
        if (events.length == 0) {
            return Uni.createFrom().voidItem();
        }
        Object[] waiting = Arrays.stream(events).map(rows::of).toArray();
        return Panache.getSession().call(Outbox::requireTransaction).chain(session -> session.persistAll(waiting));
    }

    private static Uni<Void> requireTransaction(Mutiny.Session session) {
        return session.currentTransaction() == null
                ? Uni.createFrom().failure(new IllegalStateException("an event is recorded outside a transaction"))
                : Uni.createFrom().voidItem();
    }
}
