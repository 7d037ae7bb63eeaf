package io.steward.accounts.segmentation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * All accounts being looked at once, in the order of their ids.
 *
 * @param rulesVersion the published version; null for a preview
 * @param position the last account that was looked at; null at the begin
 * @param total accounts that were to be looked at when it began: those that nobody pinned
 * @param evaluated accounts that were looked at
 */
record Evaluation(
        UUID id,
        EvaluationCause cause,
        Integer rulesVersion,
        List<SegmentRule> rules,
        EvaluationStatus status,
        UUID position,
        long total,
        long evaluated,
        MoveMatrix moves,
        String requestedBy,
        Instant startedAt,
        Instant finishedAt,
        long version) {

    /** One that puts accounts where published rules say. */
    static Evaluation of(RuleSet published) {
        return begun(
                published.evaluationId(),
                EvaluationCause.PUBLISHED,
                published.version(),
                published.rules(),
                published.publishedBy(),
                published.publishedAt());
    }

    /** One that looks again, by the rules that stand. */
    static Evaluation due(UUID id, RuleSet published, Instant now) {
        return begun(id, EvaluationCause.DUE, published.version(), published.rules(), null, now);
    }

    /** One that moves nothing. */
    static Evaluation preview(UUID id, List<SegmentRule> rules, String by, Instant now) {
        return begun(id, EvaluationCause.PREVIEW, null, rules, by, now);
    }

    private static Evaluation begun(
            UUID id, EvaluationCause cause, Integer rulesVersion, List<SegmentRule> rules, String by, Instant now) {
        return new Evaluation(
                id,
                cause,
                rulesVersion,
                rules,
                EvaluationStatus.RUNNING,
                null,
                0,
                0,
                MoveMatrix.EMPTY,
                by,
                now,
                null,
                1);
    }

    /** After a page of accounts; ended where it was the last one. */
    Evaluation after(UUID last, long looked, List<Move> moved, boolean isLast, Instant now) {
        return new Evaluation(
                id,
                cause,
                rulesVersion,
                rules,
                isLast ? EvaluationStatus.COMPLETED : EvaluationStatus.RUNNING,
                last,
                total,
                evaluated + looked,
                moves.plus(moved),
                requestedBy,
                startedAt,
                isLast ? now : null,
                version + 1);
    }
}
