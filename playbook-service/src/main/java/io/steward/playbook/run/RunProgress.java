package io.steward.playbook.run;

import io.steward.playbook.definition.StepTiming;
import io.steward.playbook.run.StepState.Ended;
import io.steward.playbook.run.StepState.Open;
import io.steward.playbook.run.StepState.Pending;
import io.steward.playbook.run.StepState.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a run has come: the states of its steps, one after the other. Immutable and pure, so that every question about
 * what is due when is answered without a database.
 *
 * @param timings when each step is due, as defined
 * @param states where each step stands, in the same order
 */
record RunProgress(Instant startedAt, List<StepTiming> timings, List<StepState> states) {

    RunProgress {
        if (timings.size() != states.size()) {
            throw new IllegalArgumentException(timings.size() + " timings for " + states.size() + " steps");
        }
        timings = List.copyOf(timings);
        states = List.copyOf(states);
    }

    /** A run that begins now. */
    static RunProgress begin(Instant now, List<StepTiming> timings) {
        List<StepState> states = new ArrayList<>();
        for (int i = 0; i < timings.size(); i++) {
            states.add(new Pending(
                    switch (timings.get(i)) {
                        case StepTiming.At(var since) -> now.plus(since);
                        case StepTiming.After(var since) -> i == 0 ? now.plus(since) : null;
                    }));
        }
        return new RunProgress(now, timings, states);
    }

    /** The position of the step whose turn it is; empty where all have ended. */
    Optional<Integer> current() {
        for (int i = 0; i < states.size(); i++) {
            if (states.get(i) instanceof Open) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** When there is something to do next; empty where all steps have ended. */
    Optional<Instant> nextDueAt() {
        return current().map(position -> dueAt(states.get(position)));
    }

    /** The step to execute now; empty where none is due yet. */
    Optional<Integer> due(Instant now) {
        return current().filter(position -> !dueAt(states.get(position)).isAfter(now));
    }

    /**
     * The run after its current step has changed. The step below comes to its due time, counted from the end of this one
     * where it is defined so.
     */
    RunProgress with(StepState state) {
        int position = current().orElseThrow(() -> new IllegalStateException("every step has ended"));
        List<StepState> next = new ArrayList<>(states);
        next.set(position, state);
        int below = position + 1;
        if (state instanceof Ended ended && below < next.size()) {
            next.set(below, new Pending(dueAfter(below, ended.at())));
        }
        return new RunProgress(startedAt, timings, next);
    }

    /** The run after its end: what had not ended is cancelled. */
    RunProgress cancelled(Instant now) {
        return new RunProgress(
                startedAt,
                timings,
                states.stream()
                        .map(state -> state instanceof Open open ? open.cancelled(now) : state)
                        .toList());
    }

    private Instant dueAfter(int position, Instant previousEnd) {
        return switch (timings.get(position)) {
            case StepTiming.At(var since) -> startedAt.plus(since);
            case StepTiming.After(var since) -> previousEnd.plus(since);
        };
    }

    private static Instant dueAt(StepState state) {
        return state instanceof Waiting waiting ? waiting.timeoutAt() : state.dueAt();
    }
}
