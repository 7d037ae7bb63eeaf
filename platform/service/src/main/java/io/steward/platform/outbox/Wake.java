package io.steward.platform.outbox;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;

/** A bell that is not missed: a ring while nobody waits ends the next wait at once. */
final class Wake {

    private UniEmitter<? super Void> waiting;
    private boolean rung;

    void ring() {
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

    /** Completes at the next ring, or after this time. */
    Uni<Void> next(Duration atMost) {
        return Uni.createFrom()
                .<Void>emitter(this::enter)
                .ifNoItem()
                .after(atMost)
                .recoverWithUni(Uni.createFrom().voidItem());
    }

    private void enter(UniEmitter<? super Void> emitter) {
        emitter.onTermination(() -> forget(emitter));
        synchronized (this) {
            if (!rung) {
                waiting = emitter;
                return;
            }
            rung = false;
        }
        emitter.complete(null);
    }

    private synchronized void forget(UniEmitter<? super Void> emitter) {
        if (waiting == emitter) {
            waiting = null;
        }
    }
}
