package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.ownership.Balancing.Holding;
import io.steward.accounts.ownership.Balancing.Move;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Proposes moves that even out who has how much within the pools. */
@ApplicationScoped
class EvenOutProposal {

    private final OwnershipStores stores;
    private final RebalancingStore rebalancings;
    private final RebalancingLineStore lines;

    EvenOutProposal(OwnershipStores stores, RebalancingStore rebalancings, RebalancingLineStore lines) {
        this.stores = stores;
        this.rebalancings = rebalancings;
        this.lines = lines;
    }

    Uni<Void> write(SqlConnection connection, Rebalancing wanted, OwnershipSettings settings) {
        LocalDate today = wanted.requestedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return stores.workloads()
                .working(connection, wanted.pool(), today)
                .invoke(people -> {
                    if (people.isEmpty() && wanted.pool() != null) {
                        throw Problems.invalid("#/pool", "nobody who works here is in it");
                    }
                })
                .call(people -> rebalancings.addPeople(connection, wanted.id(), people))
                .chain(people -> moves(connection, wanted, settings, people, today))
                .chain(moves -> pick(connection, wanted, moves, today))
                .chain(proposed -> lines.add(connection, wanted.id(), 1, proposed));
    }

    private Uni<List<Move>> moves(
            SqlConnection connection,
            Rebalancing wanted,
            OwnershipSettings settings,
            List<Workload> people,
            LocalDate today) {
        List<String> names = people.stream().map(Workload::username).toList();
        return stores.workloads()
                .movable(connection, names, wanted.constraints(), today)
                .map(movable -> Balancing.propose(people, movable, wanted.maximumMoves(), settings.evenWithin()));
    }

    /** The moves know what kind of account goes; here they get one each. */
    private Uni<List<ProposedLine>> pick(
            SqlConnection connection, Rebalancing wanted, List<Move> moves, LocalDate today) {
        Map<Holding, Integer> kinds = new LinkedHashMap<>();
        moves.forEach(move -> kinds.merge(move.holding(), 1, Integer::sum));
        return stores.workloads()
                .pick(connection, kinds, wanted.constraints(), today)
                .map(picked -> lines(moves, picked));
    }

    private static List<ProposedLine> lines(List<Move> moves, Map<Holding, List<UUID>> picked) {
        Map<Holding, Deque<UUID>> left = new HashMap<>();
        picked.forEach((kind, accounts) -> left.put(kind, new ArrayDeque<>(accounts)));
        List<ProposedLine> proposed = new ArrayList<>();
        for (Move move : moves) {
            UUID account = left.getOrDefault(move.holding(), new ArrayDeque<>()).poll();
            if (account != null) {
                proposed.add(new ProposedLine(
                        account, move.giver().username(), move.receiver().username(), move.weight(), move.reason()));
            }
        }
        return proposed;
    }
}
