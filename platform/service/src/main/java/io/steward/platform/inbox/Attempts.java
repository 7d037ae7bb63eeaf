package io.steward.platform.inbox;

import io.smallrye.mutiny.Uni;
import io.steward.platform.events.MalformedEventException;
import io.steward.platform.persistence.OwnContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The policy on failures: what passes by itself is tried again for as long as it lasts, everything else a few times.
 * Every try runs on the Vert.x context of the first one, to which a Hibernate session is bound.
 */
@ApplicationScoped
class Attempts {

    private static final Logger LOG = Logger.getLogger(Attempts.class);

    private final InboxSettings settings;

    Attempts(InboxSettings settings) {
        this.settings = settings;
    }

    /** Fails with the last failure after {@link InboxSettings#tries()} tries. */
    Uni<Void> several(Supplier<Uni<Void>> work) {
        return tried(work, OwnContext.executor(), settings.tries());
    }

    /** Fails with the first failure that does not pass by itself. */
    Uni<Void> once(Supplier<Uni<Void>> work) {
        return tried(work, OwnContext.executor(), 1);
    }

    /** Never fails. */
    Uni<Void> untilDone(Supplier<Uni<Void>> work) {
        return patient(work, OwnContext.executor(), failure -> true);
    }

    private Uni<Void> tried(Supplier<Uni<Void>> work, Executor context, int left) {
        return patient(work, context, PassingFaults::isPassing).onFailure().recoverWithUni(failure -> {
            if (left <= 1 || failure instanceof MalformedEventException) {
                return Uni.createFrom().failure(failure);
            }
            LOG.debugf(failure, "A handler failed, %d tries left", left - 1);
            return wait(pauseBefore(left)).chain(() -> tried(work, context, left - 1));
        });
    }

    private Uni<Void> patient(Supplier<Uni<Void>> work, Executor context, Predicate<Throwable> passing) {
        return Uni.createFrom()
                .deferred(work::get)
                .runSubscriptionOn(context)
                .onFailure(passing)
                .invoke(failure -> LOG.warnf("A consumer waits for a fault to pass: %s", failure))
                .onFailure(passing)
                .retry()
                .withBackOff(settings.firstPause(), settings.longestPause())
                .indefinitely();
    }

    private Duration pauseBefore(int left) {
        return settings.firstPause().multipliedBy(1L << Math.max(0, settings.tries() - left));
    }

    private static Uni<Void> wait(Duration time) {
        return Uni.createFrom().voidItem().onItem().delayIt().by(time);
    }
}
