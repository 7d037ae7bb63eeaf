package io.steward.accounts.revenue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes the movements of revenue in the transaction that makes them. */
@ApplicationScoped
public class RevenueLedger {

    private final MovementStore store;

    RevenueLedger(MovementStore store) {
        this.store = store;
    }

    /** Within the Hibernate transaction of the caller. */
    public Uni<Void> add(RevenueChange change) {
        return add(change.movements());
    }

    /** Within the transaction of the connection. */
    public Uni<Void> add(SqlConnection connection, List<RevenueChange> changes) {
        List<Movement> movements =
                changes.stream().flatMap(change -> change.movements().stream()).toList();
        return movements.isEmpty() ? Uni.createFrom().voidItem() : store.add(connection, movements);
    }

    /**
     * Takes every movement of an account that stands back, on its day, within the transaction of the connection.
     *
     * @param by user name
     */
    public Uni<Void> takeBack(SqlConnection connection, UUID accountId, String why, String by, Instant at) {
        return store.takeBack(connection, accountId, why, by, at);
    }

    /** One after the other, within the Hibernate transaction of the caller. */
    Uni<Void> add(List<Movement> movements) {
        return movements.isEmpty()
                ? Uni.createFrom().voidItem()
                : Multi.createFrom()
                        .iterable(movements)
                        .onItem()
                        .transformToUniAndConcatenate(
                                movement -> Panache.getSession().chain(session -> store.add(session, movement)))
                        .collect()
                        .last()
                        .replaceWithVoid();
    }
}
