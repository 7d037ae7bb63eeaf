package io.steward.accounts.plan;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Watches the clock for milestones. */
@ApplicationScoped
class OverdueTimer {

    private final OverdueService overdue;

    OverdueTimer(OverdueService overdue) {
        this.overdue = overdue;
    }

    @Scheduled(every = "${steward.accounts.plans.poll-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return Multi.createBy()
                .repeating()
                .uni(overdue::tellSome)
                .whilst(told -> told > 0)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.warn("milestones are told to be overdue later", failure))
                .onFailure()
                .recoverWithNull();
    }
}
