package io.steward.accounts.segmentation;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.segmentation.SegmentJudge.Judged;
import io.steward.platform.identifiers.Identifiers;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Looks at all accounts, page by page. What becomes of a page and how far the evaluation is are one transaction: whoever
 * goes on after a crash begins where the last whole page ended.
 */
@ApplicationScoped
class SegmentEvaluationService {

    private final EvaluationStore evaluations;
    private final RuleSetStore rules;
    private final SegmentJudge judge;
    private final SegmentMover mover;
    private final PreviewStore previews;
    private final Clock clock;

    SegmentEvaluationService(
            EvaluationStore evaluations,
            RuleSetStore rules,
            SegmentJudge judge,
            SegmentMover mover,
            PreviewStore previews,
            Clock clock) {
        this.evaluations = evaluations;
        this.rules = rules;
        this.judge = judge;
        this.mover = mover;
        this.previews = previews;
        this.clock = clock;
    }

    /** Fails with 404 where there is no such evaluation. */
    Uni<Evaluation> get(UUID id) {
        return evaluations
                .find(id)
                .map(found -> found.filter(any -> any.cause() != EvaluationCause.PREVIEW)
                        .orElseThrow(() -> Problems.notFound("evaluation of segment rules", id)));
    }

    Uni<List<Evaluation>> list(UUID before, int limit) {
        return evaluations.list(before, limit);
    }

    /** Does the next page of the evaluation that waits longest; false where there is none. */
    Uni<Boolean> next() {
        return evaluations.inTransaction(connection -> rules.hold(connection)
                .chain(() -> evaluations.take(connection, false))
                .chain(taken -> taken.isEmpty() ? Uni.createFrom().item(false) : move(connection, taken.get())));
    }

    /** Does the next page of the preview that waits longest; false where there is none. */
    Uni<Boolean> nextOfPreviews() {
        return evaluations.inTransaction(connection -> evaluations
                .take(connection, true)
                .chain(taken -> taken.isEmpty() ? Uni.createFrom().item(false) : foresee(connection, taken.get())));
    }

    /** Has all accounts looked at again by the rules that stand, where that is due. */
    Uni<Void> beginDue() {
        Instant now = now();
        return evaluations.inTransaction(connection -> rules.hold(connection)
                .chain(() -> evaluations.takeDue(connection, now, SegmentRulesService.dayAfter(now)))
                .chain(due ->
                        due ? beginAgain(connection, now) : Uni.createFrom().voidItem()));
    }

    private Uni<Void> beginAgain(SqlConnection connection, Instant now) {
        return rules.latest(connection)
                .chain(latest -> latest.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : evaluations.begin(connection, Evaluation.due(Identifiers.next(), latest.get(), now)));
    }

    private Uni<Boolean> move(SqlConnection connection, Evaluation running) {
        return judge.page(connection, running.rules(), running.position())
                .chain(judged -> mover.carryOut(connection, running.rulesVersion(), judged.moves())
                        .chain(moved -> advance(connection, running, judged, moved)));
    }

    private Uni<Boolean> foresee(SqlConnection connection, Evaluation running) {
        return judge.page(connection, running.rules(), running.position())
                .call(judged -> previews.add(connection, running.id(), judged.moves()))
                .chain(judged -> advance(connection, running, judged, judged.moves()));
    }

    private Uni<Boolean> advance(SqlConnection connection, Evaluation running, Judged judged, List<Move> moved) {
        UUID last = judged.last() == null ? running.position() : judged.last();
        Evaluation reached = running.after(last, judged.looked(), moved, judged.isLast(), now());
        if (judged.isLast()) {
            Log.infof(
                    "segment evaluation ended: evaluationId=%s cause=%s evaluated=%d moved=%d",
                    reached.id(),
                    reached.cause(),
                    reached.evaluated(),
                    reached.moves().accounts());
        }
        return evaluations.advance(connection, reached).replaceWith(true);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
