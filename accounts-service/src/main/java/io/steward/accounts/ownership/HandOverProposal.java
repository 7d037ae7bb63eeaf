package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Proposes owners for all accounts of one person, or for those that nobody owns; who finds nobody is a line too. */
@ApplicationScoped
class HandOverProposal {

    private static final int AT_ONCE = 500;

    private final OwnershipStores stores;
    private final RebalancingStore rebalancings;
    private final RebalancingLineStore lines;

    HandOverProposal(OwnershipStores stores, RebalancingStore rebalancings, RebalancingLineStore lines) {
        this.stores = stores;
        this.rebalancings = rebalancings;
        this.lines = lines;
    }

    Uni<Void> write(SqlConnection connection, Rebalancing wanted, OwnershipSettings settings) {
        LocalDate today = wanted.requestedAt().atOffset(ZoneOffset.UTC).toLocalDate();
        return stores.workloads()
                .find(connection, wanted.from(), today)
                .chain(giver -> stores.workloads()
                        .working(connection, null, today)
                        .chain(working -> {
                            List<Workload> others = working.stream()
                                    .filter(person -> !person.username().equals(wanted.from()))
                                    .toList();
                            List<Workload> all = new ArrayList<>(others);
                            giver.ifPresent(all::add);
                            OwnerChooser chooser = new OwnerChooser(
                                    AssignmentRules.of(settings.rules()),
                                    new Placement(others),
                                    giver.map(Workload::pool).orElse(null));
                            return rebalancings
                                    .addPeople(connection, wanted.id(), all)
                                    .chain(() -> choose(connection, wanted, chooser, null, 0));
                        }));
    }

    /** One part of the accounts after the other, whatever their number. */
    private Uni<Void> choose(SqlConnection connection, Rebalancing wanted, OwnerChooser chooser, UUID after, int done) {
        int limit = Math.min(AT_ONCE, wanted.maximumMoves() - done);
        if (limit == 0) {
            return Uni.createFrom().voidItem();
        }
        return stores.candidates()
                .ofOwner(connection, wanted.from(), after, wanted.constraints(), wanted.requestedAt(), limit)
                .chain(candidates -> candidates.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : lines.add(connection, wanted.id(), done + 1, proposed(candidates, chooser))
                                .chain(() -> choose(
                                        connection,
                                        wanted,
                                        chooser,
                                        candidates.getLast().accountId(),
                                        done + candidates.size())));
    }

    private static List<ProposedLine> proposed(List<Candidate> candidates, OwnerChooser chooser) {
        return candidates.stream().map(chooser::choose).map(ProposedLine::of).toList();
    }
}
