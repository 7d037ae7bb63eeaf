package io.steward.health.trackingplan;

import io.smallrye.mutiny.Uni;
import io.steward.health.score.DirtyAccounts;
import io.steward.health.score.Scorer;
import io.steward.health.trackingplan.TrackingPlanStore.Versioned;
import io.steward.platform.http.EntityTags;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Says what events mean; a change has the present metrics of every account computed again. */
@ApplicationScoped
class TrackingPlanService {

    private final TrackingPlanStore store;
    private final DirtyAccounts dirty;
    private final Scorer scorer;
    private final Pool pool;

    TrackingPlanService(TrackingPlanStore store, DirtyAccounts dirty, Scorer scorer, Pool pool) {
        this.store = store;
        this.dirty = dirty;
        this.scorer = scorer;
        this.pool = pool;
    }

    Uni<Versioned> getPlan() {
        return store.get(pool);
    }

    Uni<Arrivals> arrivals() {
        return store.arrivals(pool);
    }

    /** Replaces the plan; the same plan again changes nothing. */
    Uni<Versioned> replace(TrackingPlan plan, String ifMatch) {
        return pool.withTransaction(connection -> store.getForUpdate(connection)
                        .invoke(known -> EntityTags.requireMatch(ifMatch, known.version()))
                        .chain(known ->
                                known.plan().equals(plan) ? Uni.createFrom().item(known) : replace(connection, plan)))
                .invoke(scorer::wake);
    }

    private Uni<Versioned> replace(SqlConnection connection, TrackingPlan plan) {
        return store.replace(connection, plan).call(() -> dirty.markAll(connection));
    }
}
