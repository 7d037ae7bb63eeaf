package io.steward.health.signal;

import io.steward.platform.problems.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What became of one item of a batch.
 *
 * @param index its place in the request
 * @param id null where it was refused
 * @param problem null where it was created
 */
public record BatchResult(int index, UUID id, Outcome outcome, Problem problem) {

    /** Whether an item was written. */
    public enum Outcome {
        CREATED,
        ERROR
    }

    static BatchResult created(int index, UUID id) {
        return new BatchResult(index, id, Outcome.CREATED, null);
    }

    static BatchResult refused(int index, Problem problem) {
        return new BatchResult(index, null, Outcome.ERROR, problem);
    }

    /** The answer to a batch: one result for each item, in the order of the request. */
    public record BatchAnswer(List<BatchResult> results) {

        static <T> BatchAnswer of(SignalAdmission.Sorted<T> sorted) {
            Stream<BatchResult> created = sorted.admitted().stream().map(one -> created(one.index(), one.id()));
            return new BatchAnswer(Stream.concat(created, sorted.refused().stream())
                    .sorted(Comparator.comparingInt(BatchResult::index))
                    .toList());
        }
    }
}
