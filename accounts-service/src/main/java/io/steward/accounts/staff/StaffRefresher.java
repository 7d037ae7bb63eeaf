package io.steward.accounts.staff;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks regularly whether the staff is to be read again; any number of processes may. */
@ApplicationScoped
class StaffRefresher {

    private final StaffRefreshService refreshments;

    StaffRefresher(StaffRefreshService refreshments) {
        this.refreshments = refreshments;
    }

    @Scheduled(every = "${steward.accounts.staff.poll-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        // It is in the log and is tried again when it is due.
        return refreshments.refreshIfDue().onFailure().recoverWithNull();
    }
}
