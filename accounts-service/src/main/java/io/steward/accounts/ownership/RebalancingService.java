package io.steward.accounts.ownership;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.ownership.RebalancingStore.Locked;
import io.steward.platform.audit.AuditService;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Proposes to spread accounts anew; nothing changes before somebody decides so. */
@ApplicationScoped
class RebalancingService {

    private final RebalancingStore rebalancings;
    private final RebalancingLineStore lines;
    private final RebalancingProposals proposals;
    private final AuditService audit;
    private final Clock clock;

    RebalancingService(
            RebalancingStore rebalancings,
            RebalancingLineStore lines,
            RebalancingProposals proposals,
            AuditService audit,
            Clock clock) {
        this.rebalancings = rebalancings;
        this.lines = lines;
        this.proposals = proposals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a proposal.
     *
     * @param id the same again where the request is repeated
     */
    Uni<RebalancingView> propose(UUID id, ProposeRebalancingRequest request, String by) {
        Rebalancing wanted = Rebalancing.of(id, request, now());
        return rebalancings
                .inTransaction(connection -> audit.attribute(connection)
                        .chain(() -> rebalancings.create(connection, wanted, by))
                        .chain(created -> created
                                ? proposals.write(connection, wanted)
                                : Uni.createFrom().voidItem()))
                .chain(() -> get(id));
    }

    Uni<RebalancingView> get(UUID id) {
        return rebalancings
                .find(id)
                .map(found -> found.orElseThrow(() -> Problems.notFound("rebalancing", id)))
                .chain(found -> rebalancings.people(id).map(found::with));
    }

    Uni<List<RebalancingView>> list(UUID before, RebalancingStatus status, int limit) {
        return rebalancings.list(before, status, limit);
    }

    /** Lines behind a position; fails with 404 where there is no such rebalancing. */
    Uni<List<RebalancingLineView>> lines(UUID id, int after, LineStatus status, int limit) {
        return rebalancings
                .find(id)
                .map(found -> found.orElseThrow(() -> Problems.notFound("rebalancing", id)))
                .chain(() -> lines.list(id, after, status, limit));
    }

    /** Takes an account out of a proposal, or back into it. */
    Uni<RebalancingView> mark(UUID id, UUID accountId, LineStatus status, String ifMatch) {
        return rebalancings
                .inTransaction(connection -> audit.attribute(connection)
                        .chain(() -> locked(connection, id))
                        .invoke(found -> {
                            EntityTags.requireMatch(ifMatch, found.version());
                            requireOpen(found);
                        })
                        .chain(() -> lines.mark(connection, id, accountId, status))
                        .invoke(known -> {
                            if (!known) {
                                throw Problems.notFound(
                                        "line of the rebalancing that can be moved, account", accountId);
                            }
                        })
                        .chain(() -> rebalancings.touch(connection, id)))
                .chain(() -> get(id));
    }

    /** Lets it be applied; nothing happens where it is or was. */
    Uni<RebalancingView> apply(UUID id, String by) {
        return decide(id, RebalancingStatus.APPLYING, by);
    }

    /** Decides against it; nothing happens where somebody has. */
    Uni<RebalancingView> dismiss(UUID id, String by) {
        return decide(id, RebalancingStatus.DISMISSED, by);
    }

    private Uni<RebalancingView> decide(UUID id, RebalancingStatus wanted, String by) {
        return rebalancings
                .inTransaction(connection -> audit.attribute(connection)
                        .chain(() -> locked(connection, id))
                        .chain(found -> {
                            if (isDecided(found.status(), wanted)) {
                                return Uni.createFrom().voidItem();
                            }
                            requireOpen(found);
                            return rebalancings.decide(connection, id, wanted, by, now());
                        }))
                .chain(() -> get(id));
    }

    private Uni<Locked> locked(SqlConnection connection, UUID id) {
        return rebalancings
                .lock(connection, id)
                .map(found -> found.orElseThrow(() -> Problems.notFound("rebalancing", id)));
    }

    private static boolean isDecided(RebalancingStatus present, RebalancingStatus wanted) {
        return present == wanted || (wanted == RebalancingStatus.APPLYING && present == RebalancingStatus.APPLIED);
    }

    private static void requireOpen(Locked found) {
        if (found.status() != RebalancingStatus.PROPOSED) {
            throw Problems.conflict("it is decided already: the rebalancing is " + found.status());
        }
    }

    /** No finer than the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
