package io.steward.accounts.journey;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Records stage changes in the transaction that makes them. */
@ApplicationScoped
public class StageHistory {

    private final StageChangeRepository one;
    private final StageChangeStore many;

    StageHistory(StageChangeRepository one, StageChangeStore many) {
        this.one = one;
        this.many = many;
    }

    /** Within the Hibernate transaction of the caller. */
    public Uni<Void> add(StageChange change) {
        return one.persist(change).replaceWithVoid();
    }

    /** Within the transaction of the connection. */
    public Uni<Void> add(SqlConnection connection, List<StageChange> changes) {
        return changes.isEmpty() ? Uni.createFrom().voidItem() : many.add(connection, changes);
    }
}
