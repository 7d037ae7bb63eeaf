package io.steward.accounts.segmentation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rules would do to the accounts of today; nothing is moved. */
@Schema(name = "SegmentRulesPreview")
record PreviewView(
        UUID id,
        List<SegmentRule> rules,
        EvaluationStatus status,

        @Schema(description = "Accounts that were to be looked at when it began: those that nobody pinned.")
        long total,

        @Schema(description = "Accounts that were looked at so far.")
        long evaluated,

        @Schema(description = "Accounts that would move, as far as it is.", examples = "42")
        long moved,

        List<MoveMatrix.Cell> moves,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt) {

    static PreviewView of(Evaluation preview) {
        return new PreviewView(
                preview.id(),
                preview.rules(),
                preview.status(),
                preview.total(),
                preview.evaluated(),
                preview.moves().accounts(),
                preview.moves().cells(),
                preview.requestedBy(),
                preview.startedAt(),
                preview.finishedAt());
    }
}
