package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.segment.SegmentService;
import io.steward.platform.problems.Faults;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Tells what rules would do, before anybody publishes them. */
@ApplicationScoped
class SegmentPreviewService {

    private final EvaluationStore evaluations;
    private final PreviewStore previews;
    private final SegmentService segments;
    private final SegmentationSettings settings;
    private final Clock clock;

    SegmentPreviewService(
            EvaluationStore evaluations,
            PreviewStore previews,
            SegmentService segments,
            SegmentationSettings settings,
            Clock clock) {
        this.evaluations = evaluations;
        this.previews = previews;
        this.segments = segments;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins a preview under an id; the same id again begins nothing more. */
    Uni<Evaluation> begin(UUID id, SegmentRulesRequest request, String by) {
        Evaluation preview =
                Evaluation.preview(id, request.rules(), by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return evaluations
                .inTransaction(connection -> evaluations
                        .find(connection, id)
                        .chain(done -> done.isPresent() ? Uni.createFrom().voidItem() : begin(connection, preview)))
                .chain(() -> get(id));
    }

    /** Fails with 404 where there is no such preview. */
    Uni<Evaluation> get(UUID id) {
        return evaluations
                .find(id)
                .map(found -> found.filter(any -> any.cause() == EvaluationCause.PREVIEW)
                        .orElseThrow(() -> Problems.notFound("preview of segment rules", id)));
    }

    /** The accounts that would move, in the order of their ids; fails with 404 where there is no such preview. */
    Uni<List<PreviewMoveView>> moves(UUID id, UUID after, int limit) {
        return get(id).chain(() -> previews.list(id, after, limit));
    }

    /** Forgets previews and the outcome of evaluations that are too old. */
    Uni<Void> forgetOld() {
        Instant now = clock.instant();
        return evaluations.forget(now.minus(settings.previewRetention()), now.minus(settings.evaluationRetention()));
    }

    private Uni<Void> begin(SqlConnection connection, Evaluation preview) {
        return segments.keys(connection)
                .invoke(keys -> {
                    Faults faults = new Faults();
                    SegmentRule.checkSegments(faults, keys, preview.rules());
                    faults.throwIfAny();
                })
                .chain(() -> evaluations.runningPreviews(connection))
                .invoke(running -> {
                    if (running >= settings.mostPreviews()) {
                        throw Problems.conflict("there are " + running + " previews at work already");
                    }
                })
                .chain(() -> evaluations.begin(connection, preview));
    }
}
