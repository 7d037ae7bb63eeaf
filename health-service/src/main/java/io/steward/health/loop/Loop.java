package io.steward.health.loop;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Repeats a round of work, never two at once: at once while a round says that there is more, else after a ring of
 * {@link #wake()} or the poll. A ring during a round is not missed. A failed round is tried again after the poll.
 */
public final class Loop {

    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final String name;
    private final Duration poll;
    private final Duration gather;
    private final Supplier<Uni<Boolean>> round;
    private UniEmitter<? super Void> waiting;
    private boolean rung;
    private volatile Cancellable running;

    /**
     * A loop that does not run yet.
     *
     * @param poll longest time between two rounds
     * @param gather time to wait after a ring, so that one round serves what came close together
     * @param round the work; true where there is more of it
     */
    public Loop(String name, Duration poll, Duration gather, Supplier<Uni<Boolean>> round) {
        this.name = name;
        this.poll = poll;
        this.gather = gather;
        this.round = round;
    }

    /** Begins. */
    public void start() {
        running = Uni.createFrom()
                .deferred(round::get)
                .onFailure()
                .recoverWithItem(this::failed)
                .chain(more -> more ? Uni.createFrom().voidItem() : rest())
                .repeat()
                .indefinitely()
                .subscribe()
                .with(nothing -> {}, failure -> LOG.errorf(failure, "The loop %s ended", name));
    }

    /** Ends; the round under way is given up and its transaction rolled back. */
    public void stop() {
        if (running != null) {
            running.cancel();
        }
    }

    /** There is something to do. */
    public void wake() {
        UniEmitter<? super Void> woken;
        synchronized (this) {
            woken = waiting;
            waiting = null;
            rung = woken == null;
        }
        if (woken != null) {
            woken.complete(null);
        }
    }

    private Uni<Void> rest() {
        return Uni.createFrom()
                .<Void>emitter(this::await)
                .ifNoItem()
                .after(poll)
                .recoverWithItem(() -> null)
                .onItem()
                .delayIt()
                .by(gather);
    }

    private void await(UniEmitter<? super Void> emitter) {
        synchronized (this) {
            if (!rung) {
                waiting = emitter;
                return;
            }
            rung = false;
        }
        emitter.complete(null);
    }

    private boolean failed(Throwable failure) {
        LOG.warnf("A round of %s failed and is tried again: %s", name, failure);
        return false;
    }
}
