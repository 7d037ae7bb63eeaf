package io.steward.platform.probe;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointKind;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointRecorded;
import io.steward.platform.outbox.Outbox;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** The one use case: a probe is created and the fact published. */
@ApplicationScoped
public class ProbeService {

    /** A probe of this name fails after its event was recorded. */
    static final String DOOMED = "doomed";

    private final Outbox outbox;
    private final Clock clock;

    ProbeService(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    @WithTransaction
    Uni<ProbeView> create(CreateProbeRequest request) {
        Probe probe = new Probe(request.name());
        return Panache.getSession()
                .chain(session -> session.persist(probe))
                .chain(() -> outbox.add(fact(probe.id())))
                .invoke(() -> {
                    if (probe.name().startsWith(DOOMED)) {
                        throw Problems.conflict("doomed");
                    }
                })
                .replaceWith(() -> new ProbeView(probe.id(), probe.name()));
    }

    Uni<Void> addOutsideATransaction() {
        return Panache.withSession(() -> outbox.add(fact(UUID.randomUUID())));
    }

    private TouchpointRecorded fact(UUID id) {
        return new TouchpointRecorded(id, id, TouchpointKind.CALL, clock.instant());
    }
}
