package io.steward.playbook.run;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.steward.platform.identifiers.Identifiers;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Wakes this process's worker when a run is due. It sleeps until the next due time, at most one poll, because another
 * replica may have started a run; a run that starts here wakes it at once.
 */
@ApplicationScoped
public class RunTimer {

    private static final Logger LOG = Logger.getLogger(RunTimer.class);
    private static final long AT_ONCE = 1;

    private final Vertx vertx;
    private final RunStore store;
    private final RunSettings settings;
    private final Clock clock;
    private final RunWorker worker;

    private long sleep = -1;
    private boolean working;
    private boolean awaited;
    private boolean stopped;

    RunTimer(Vertx vertx, RunStore store, RunService runs, RunSettings settings, Clock clock) {
        this.vertx = vertx;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.worker = new RunWorker("worker-" + Identifiers.next(), store, runs, settings.timer(), clock);
    }

    void start(@Observes StartupEvent started) {
        sleep(AT_ONCE);
    }

    synchronized void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
        vertx.cancelTimer(sleep);
    }

    /** Looks for due runs now: call it after the commit that made one due. */
    public synchronized void wake() {
        if (working) {
            awaited = true;
        } else {
            sleep(AT_ONCE);
        }
    }

    private synchronized void sleep(long millis) {
        vertx.cancelTimer(sleep);
        if (!stopped) {
            sleep = vertx.setTimer(millis, id -> work());
        }
    }

    private void work() {
        synchronized (this) {
            if (working || stopped) {
                return;
            }
            working = true;
            awaited = false;
        }
        // A session is bound to a context of its own; the timer's context is shared with everything else on its thread.
        Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(nothing -> round().subscribe().with(this::rest, this::restAfter));
    }

    private Uni<Long> round() {
        return worker.drain()
                .chain(store::nextDueAt)
                .map(next -> next.map(
                                due -> Duration.between(clock.instant(), due).toMillis())
                        .orElse(Long.MAX_VALUE));
    }

    private void restAfter(Throwable failure) {
        LOG.warnf("The timer of runs goes on after a failure: %s", failure);
        rest(Long.MAX_VALUE);
    }

    private synchronized void rest(long millisToNext) {
        working = false;
        long poll = settings.timer().poll().toMillis();
        sleep(awaited ? AT_ONCE : Math.clamp(millisToNext, AT_ONCE, poll));
    }
}
