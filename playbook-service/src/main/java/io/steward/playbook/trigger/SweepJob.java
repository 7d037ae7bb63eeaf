package io.steward.playbook.trigger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.playbook.run.RunTimer;
import jakarta.enterprise.context.ApplicationScoped;

/** Works off the sweeps that publications ask for. */
@ApplicationScoped
class SweepJob {

    private final SweepService sweeps;
    private final RunTimer timer;

    SweepJob(SweepService sweeps, RunTimer timer) {
        this.sweeps = sweeps;
        this.timer = timer;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return Multi.createBy()
                .repeating()
                .uni(sweeps::next)
                .whilst(worked -> worked)
                .filter(worked -> worked)
                .onItem()
                .invoke(timer::wake)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
