package io.steward.accounts.segmentation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Lets accounts that changed follow the rules: they alone are looked at. */
@ApplicationScoped
class SegmentFollowService {

    private final EvaluationStore evaluations;
    private final RuleSetStore rules;
    private final MarkStore marks;
    private final SegmentJudge judge;
    private final SegmentMover mover;
    private final SegmentationSettings settings;

    SegmentFollowService(
            EvaluationStore evaluations,
            RuleSetStore rules,
            MarkStore marks,
            SegmentJudge judge,
            SegmentMover mover,
            SegmentationSettings settings) {
        this.evaluations = evaluations;
        this.rules = rules;
        this.marks = marks;
        this.judge = judge;
        this.mover = mover;
        this.settings = settings;
    }

    /**
     * Looks at the accounts that changed first.
     *
     * @return false where there are none, or where they are being changed just now and wait for the next time
     */
    Uni<Boolean> next() {
        return evaluations.inTransaction(connection -> marks.take(connection, settings.changeBatch())
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(false) : look(connection, ids)));
    }

    private Uni<Boolean> look(SqlConnection connection, Set<UUID> ids) {
        return rules.hold(connection)
                .chain(() -> rules.latest(connection))
                .chain(latest -> latest.isEmpty()
                        ? Uni.createFrom().item(true)
                        : judge.of(connection, latest.get().rules(), ids)
                                .chain(moves -> mover.carryOut(
                                                connection, latest.get().version(), moves)
                                        .map(moved -> moved.size() == moves.size())));
    }
}
