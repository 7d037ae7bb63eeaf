package io.steward.playbook.run;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.steward.platform.messaging.Traces;
import io.steward.playbook.run.RunStore.Claim;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Executes due steps: claims a batch, works through it one by one, until nothing is due. Any number of workers may do so
 * on one database.
 */
final class RunWorker {

    private static final Logger LOG = Logger.getLogger(RunWorker.class);

    private final String name;
    private final RunStore store;
    private final RunService runs;
    private final RunSettings.Timer settings;
    private final Clock clock;

    RunWorker(String name, RunStore store, RunService runs, RunSettings.Timer settings, Clock clock) {
        this.name = name;
        this.store = store;
        this.runs = runs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Works until nothing is due; answers how many steps were looked at. */
    Uni<Integer> drain() {
        return Multi.createBy()
                .repeating()
                .uni(this::batch)
                .until(count -> count == 0)
                .collect()
                .with(java.util.stream.Collectors.summingInt(Integer::intValue));
    }

    private Uni<Integer> batch() {
        return store.claim(name, clock.instant(), settings.lease(), settings.batch())
                .chain(claims -> new Batch(claims).work().replaceWith(claims.size()));
    }

    /** One claimed batch; it is held for longer where the work takes long. */
    private final class Batch {

        private final List<Claim> claims;
        private Instant renewAt;

        Batch(List<Claim> claims) {
            this.claims = claims;
            this.renewAt = nextRenewal();
        }

        Uni<Void> work() {
            return Multi.createFrom()
                    .range(0, claims.size())
                    .onItem()
                    .transformToUniAndConcatenate(this::step)
                    .collect()
                    .last()
                    .replaceWithVoid();
        }

        private Uni<Void> step(int index) {
            return renew(index).chain(() -> execute(claims.get(index)));
        }

        private Uni<Void> renew(int from) {
            Instant now = clock.instant();
            if (now.isBefore(renewAt)) {
                return Uni.createFrom().voidItem();
            }
            renewAt = nextRenewal();
            return store.renew(claims.subList(from, claims.size()), name, now.plus(settings.lease()));
        }

        private Instant nextRenewal() {
            return clock.instant().plus(settings.lease().dividedBy(3));
        }
    }

    private Uni<Void> execute(Claim claim) {
        return Traces.continuing(claim.traceparent(), () -> runs.executeDue(claim.runId()))
                .onFailure()
                .recoverWithUni(failure -> afterFailure(claim, failure));
    }

    private Uni<Void> afterFailure(Claim claim, Throwable failure) {
        if (claim.attempts() + 1 >= settings.attempts()) {
            LOG.errorf(failure, "Run fails after %d attempts: runId=%s", settings.attempts(), claim.runId());
            return runs.fail(claim.runId(), "the step failed " + settings.attempts() + " times");
        }
        Duration pause = settings.pause().multipliedBy(1L << claim.attempts());
        LOG.warnf("Step is tried again in %s: runId=%s: %s", pause, claim.runId(), failure);
        return store.postpone(claim.runId(), clock.instant().plus(pause));
    }
}
