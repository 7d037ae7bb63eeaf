package io.steward.accounts.segmentation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/** Keeps accounts where the rules say; any number of processes may. */
@ApplicationScoped
class SegmentEvaluationWorker {

    private final SegmentFollowService changes;
    private final SegmentEvaluationService evaluations;
    private final SegmentPreviewService previews;

    SegmentEvaluationWorker(
            SegmentFollowService changes, SegmentEvaluationService evaluations, SegmentPreviewService previews) {
        this.changes = changes;
        this.evaluations = evaluations;
        this.previews = previews;
    }

    @Scheduled(every = "${steward.accounts.segments.poll-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> poll() {
        return evaluations
                .beginDue()
                .onFailure()
                .invoke(failure -> Log.error("segments are not looked at again yet", failure))
                .onFailure()
                .recoverWithNull()
                .chain(() -> Multi.createBy()
                        .repeating()
                        .uni(this::round)
                        .whilst(Boolean::booleanValue)
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "6m", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> forgetOld() {
        return previews.forgetOld();
    }

    /** Something of each kind of work, so that none waits for another to end; false where there is none left. */
    private Uni<Boolean> round() {
        return tried(changes::next)
                .chain(changed -> tried(evaluations::next)
                        .chain(evaluated ->
                                tried(evaluations::nextOfPreviews).map(tried -> changed || evaluated || tried)));
    }

    /** What fails waits for the next poll, and holds nothing else up. */
    private static Uni<Boolean> tried(Supplier<Uni<? extends Boolean>> work) {
        return Uni.createFrom()
                .<Boolean>deferred(work)
                .onFailure()
                .invoke(failure -> Log.error("accounts were not put into their segments yet", failure))
                .onFailure()
                .recoverWithItem(false);
    }
}
