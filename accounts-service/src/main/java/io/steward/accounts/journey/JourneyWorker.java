package io.steward.accounts.journey;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Lets rules move accounts in the background; any number of processes may. */
@ApplicationScoped
class JourneyWorker {

    private final JourneyMoveService moves;

    JourneyWorker(JourneyMoveService moves) {
        this.moves = moves;
    }

    @Scheduled(every = "${steward.accounts.journey.poll-every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> lookAtChanged() {
        return whileThereIsWork(moves::lookAtChanged);
    }

    @Scheduled(every = "${steward.accounts.journey.poll-every:2s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> lookAtAll() {
        return whileThereIsWork(moves::lookAtNext);
    }

    private static Uni<Void> whileThereIsWork(Supplier<Uni<? extends Boolean>> work) {
        return Multi.createBy()
                .repeating()
                .uni(work)
                .whilst(Boolean::booleanValue)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.error("rules of the journey failed and are tried again", failure))
                .onFailure()
                .recoverWithNull();
    }
}
