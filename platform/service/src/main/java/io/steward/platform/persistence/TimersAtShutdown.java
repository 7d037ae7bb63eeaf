package io.steward.platform.persistence;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets no timer go off any more once the process stops: it would find the database pool closed, and call that an error. */
@ApplicationScoped
class TimersAtShutdown {

    void pause(@Observes ShutdownEvent stopping, Scheduler scheduler) {
        if (scheduler.isRunning()) {
            scheduler.pause();
        }
    }
}
