package io.steward.playbook.trigger;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Rows of sweeps. */
@ApplicationScoped
class SweepRepository implements PanacheRepositoryBase<TriggerSweep, TriggerSweep.Key> {

    /** An unfinished sweep that nobody works on, held until the transaction ends; empty where there is none. */
    Uni<Optional<TriggerSweep>> takeOpen() {
        return getSession()
                .chain(session ->
                        session.createNativeQuery("""
                                SELECT * FROM trigger_sweeps WHERE finished_at IS NULL
                                ORDER BY requested_at LIMIT 1 FOR UPDATE SKIP LOCKED
                                """, TriggerSweep.class).getResultList())
                .map(SweepRepository::first);
    }

    private static Optional<TriggerSweep> first(List<TriggerSweep> sweeps) {
        return sweeps.stream().findFirst();
    }
}
