package io.steward.accounts.accountplan;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Watches the clock for reviews. */
@ApplicationScoped
class ReviewTimer {

    private final ReviewDueService reviews;

    ReviewTimer(ReviewDueService reviews) {
        this.reviews = reviews;
    }

    @Scheduled(every = "${steward.accounts.plans.poll-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return Multi.createBy()
                .repeating()
                .uni(reviews::tellSome)
                .whilst(told -> told > 0)
                .collect()
                .last()
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.warn("reviews are told to be due later", failure))
                .onFailure()
                .recoverWithNull();
    }
}
