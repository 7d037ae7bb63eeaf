package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes the lines of a rebalancing that was just created, as its scope asks for. */
@ApplicationScoped
class RebalancingProposals {

    private final OwnershipSettingsStore settings;
    private final EvenOutProposal evenOut;
    private final HandOverProposal handOver;

    RebalancingProposals(OwnershipSettingsStore settings, EvenOutProposal evenOut, HandOverProposal handOver) {
        this.settings = settings;
        this.evenOut = evenOut;
        this.handOver = handOver;
    }

    Uni<Void> write(SqlConnection connection, Rebalancing wanted) {
        return settings.get(connection).chain(present -> switch (wanted.scope()) {
            case ALL, POOL -> evenOut.write(connection, wanted, present);
            case PERSON, WITHOUT_OWNER -> handOver.write(connection, wanted, present);
        });
    }
}
