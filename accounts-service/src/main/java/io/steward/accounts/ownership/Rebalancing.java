package io.steward.accounts.ownership;

import java.time.Instant;
import java.util.UUID;

/**
 * A rebalancing as it is asked for.
 *
 * @param pool whose people; null for all
 * @param from who gives all accounts away; null for nobody
 */
record Rebalancing(
        UUID id,
        RebalancingScope scope,
        String pool,
        String from,
        int maximumMoves,
        Constraints constraints,
        Instant requestedAt) {

    static Rebalancing of(UUID id, ProposeRebalancingRequest request, Instant now) {
        return new Rebalancing(
                id, request.scope(), request.pool(), request.from(), request.moves(), request.constraints(), now);
    }
}
