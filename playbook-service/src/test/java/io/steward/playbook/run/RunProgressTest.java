package io.steward.playbook.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steward.playbook.definition.StepTiming;
import io.steward.playbook.definition.StepTiming.After;
import io.steward.playbook.definition.StepTiming.At;
import io.steward.playbook.run.StepState.Cancelled;
import io.steward.playbook.run.StepState.Done;
import io.steward.playbook.run.StepState.Open;
import io.steward.playbook.run.StepState.Pending;
import io.steward.playbook.run.StepState.Skipped;
import io.steward.playbook.run.StepState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunProgressTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final List<StepTiming> timings =
            List.of(new At(Duration.ZERO), new After(Duration.ofDays(2)), new At(Duration.ofDays(7)));

    private final RunProgress begun = RunProgress.begin(START, timings);

    @Test
    void aStepCountedFromTheStartIsPlannedAtTheStart() {
        assertThat(begun.states()).containsExactly(new Pending(START), new Pending(null), new Pending(days(7)));
    }

    @Test
    void aStepAtOnceIsDueAtOnce() {
        assertThat(begun.due(START)).contains(0);
    }

    @Test
    void aStepIsPlannedFromTheEndOfTheOneAboveIt() {
        Instant late = START.plus(Duration.ofHours(5));

        RunProgress progress = begun.with(first().done(late, null));

        assertThat(progress.nextDueAt()).contains(late.plus(Duration.ofDays(2)));
        assertThat(progress.due(days(2))).isEmpty();
    }

    @Test
    void aSkippedStepCountsAsEnded() {
        RunProgress progress = begun.with(first().skipped(START, "no contact"));

        assertThat(progress.states().getFirst()).isEqualTo(new Skipped(START, START, "no contact"));
        assertThat(progress.nextDueAt()).contains(days(2));
    }

    @Test
    void aWaitingStepIsDueAtItsTimeout() {
        RunProgress progress = begun.with(new Pending(START).waiting(days(4)));

        assertThat(progress.states().getFirst()).isEqualTo(new Waiting(START, days(4)));
        assertThat(progress.nextDueAt()).contains(days(4));
        assertThat(progress.due(days(3))).isEmpty();
    }

    @Test
    void aStepWhoseDayPassedWhileAnotherWaitedIsDueAtOnce() {
        RunProgress progress = begun.with(first().done(START, null))
                .with(new Pending(days(2)).waiting(days(20)))
                .with(new Waiting(days(2), days(20)).done(days(20), null));

        assertThat(progress.due(days(20))).contains(2);
    }

    @Test
    void nothingIsDueWhenEveryStepHasEnded() {
        RunProgress progress = begun.with(first().done(START, null))
                .with(first().done(days(2), null))
                .with(first().done(days(7), null));

        assertThat(progress.nextDueAt()).isEmpty();
        assertThatThrownBy(() -> progress.with(first().done(days(8), null))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theEndOfARunCancelsWhatHasNotEnded() {
        RunProgress progress = begun.with(first().done(START, "message")).cancelled(days(1));

        assertThat(progress.states())
                .containsExactly(
                        new Done(START, START, "message"),
                        new Cancelled(days(2), days(1)),
                        new Cancelled(days(7), days(1)));
    }

    private static Open first() {
        return new Pending(START);
    }

    private static Instant days(int days) {
        return START.plus(Duration.ofDays(days));
    }
}
