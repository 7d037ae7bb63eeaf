package io.steward.accounts.segmentation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the accounts are looked at, and what came of it. */
@Schema(name = "SegmentEvaluation")
record EvaluationView(
        UUID id,
        EvaluationCause cause,

        @Schema(description = "The published rules that it goes by.", examples = "3")
        Integer rulesVersion,

        EvaluationStatus status,

        @Schema(description = "Accounts that were to be looked at when it began: those that nobody pinned.")
        long total,

        @Schema(description = "Accounts that were looked at so far.")
        long evaluated,

        @Schema(description = "Accounts that moved so far.") long moved,

        List<MoveMatrix.Cell> moves,
        Instant startedAt,
        Instant finishedAt) {

    static EvaluationView of(Evaluation evaluation) {
        return new EvaluationView(
                evaluation.id(),
                evaluation.cause(),
                evaluation.rulesVersion(),
                evaluation.status(),
                evaluation.total(),
                evaluation.evaluated(),
                evaluation.moves().accounts(),
                evaluation.moves().cells(),
                evaluation.startedAt(),
                evaluation.finishedAt());
    }
}
