package io.steward.accounts.ownership;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Works on owners in the background, batch by batch; any number of processes may. */
@ApplicationScoped
class OwnershipWorker {

    private final RebalancingRunService rebalancings;
    private final OwnerAssignmentService assignments;

    OwnershipWorker(RebalancingRunService rebalancings, OwnerAssignmentService assignments) {
        this.rebalancings = rebalancings;
        this.assignments = assignments;
    }

    @Scheduled(every = "${steward.accounts.ownership.poll-every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> applyRebalancings() {
        return whileThereIsWork(rebalancings::applySome, "a rebalancing");
    }

    @Scheduled(every = "${steward.accounts.ownership.poll-every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> assignOwners() {
        return whileThereIsWork(() -> assignments.assignSome().map(done -> done > 0), "the assignment of owners");
    }

    private static Uni<Void> whileThereIsWork(Supplier<Uni<? extends Boolean>> work, String what) {
        return Multi.createBy()
                .repeating()
                .uni(work)
                .whilst(Boolean::booleanValue)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.errorf(failure, "%s failed and is tried again", what))
                .onFailure()
                .recoverWithNull();
    }
}
