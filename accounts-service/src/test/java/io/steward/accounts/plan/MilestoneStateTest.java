package io.steward.accounts.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steward.accounts.plan.MilestoneState.Done;
import io.steward.accounts.plan.MilestoneState.Dropped;
import io.steward.accounts.plan.MilestoneState.Mark;
import io.steward.accounts.plan.MilestoneState.Missed;
import io.steward.accounts.plan.MilestoneState.Open;
import io.steward.platform.contracts.accounts.PlanMilestoneStatus;
import io.steward.platform.problems.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MilestoneStateTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
    private static final Done DONE = new Done("carl", NOW, "Seen");
    private static final Dropped DROPPED = new Dropped("carl", NOW, "Not needed");
    private static final Missed MISSED = new Missed("carl", NOW);

    @Test
    void anOpenOneIsOverdueFromTheDayAfterItsDayOn() {
        Open open = new Open();

        assertThat(open.status(TODAY, TODAY)).isEqualTo(PlanMilestoneStatus.OPEN);
        assertThat(open.status(TODAY, TODAY.plusDays(1))).isEqualTo(PlanMilestoneStatus.OVERDUE);
    }

    @Test
    void whatIsClosedIsNeverOverdue() {
        LocalDate longAgo = TODAY.minusYears(1);

        assertThat(DONE.status(longAgo, TODAY)).isEqualTo(PlanMilestoneStatus.DONE);
        assertThat(DROPPED.status(longAgo, TODAY)).isEqualTo(PlanMilestoneStatus.DROPPED);
        assertThat(MISSED.status(longAgo, TODAY)).isEqualTo(PlanMilestoneStatus.MISSED);
    }

    @Test
    void anOpenOneIsDoneWithItsProofOrDroppedWithItsReason() {
        assertThat(new Open().to(Mark.DONE, "carl", NOW, "Seen")).isEqualTo(DONE);
        assertThat(new Open().to(Mark.DROPPED, "carl", NOW, "Not needed")).isEqualTo(DROPPED);
        assertThat(new Open().to(Mark.OPEN, "carl", NOW, null)).isEqualTo(new Open());
    }

    @Test
    void whatIsDoneTwiceKeepsWhoDidItFirst() {
        assertThat(DONE.to(Mark.DONE, "cora", NOW.plusSeconds(60), "Shown")).isEqualTo(new Done("carl", NOW, "Shown"));
    }

    @Test
    void whatIsClosedIsOpenedBeforeItIsClosedOtherwise() {
        assertThat(DONE.to(Mark.OPEN, "carl", NOW, null)).isEqualTo(new Open());
        assertThat(DROPPED.to(Mark.OPEN, "carl", NOW, null)).isEqualTo(new Open());
        assertThatThrownBy(() -> DONE.to(Mark.DROPPED, "carl", NOW, null)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> DROPPED.to(Mark.DONE, "carl", NOW, null)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @EnumSource(Mark.class)
    void whatWasMissedStaysSo(Mark mark) {
        assertThatThrownBy(() -> MISSED.to(mark, "carl", NOW, null)).isInstanceOf(ProblemException.class);
    }

    @Test
    void everyStateIsReadFromItsRowAsItWasWritten() {
        for (MilestoneState state : new MilestoneState[] {new Open(), DONE, DROPPED, MISSED}) {
            assertThat(MilestoneState.of(state.kept(), state.closedBy(), state.closedAt(), state.note()))
                    .isEqualTo(state);
        }
    }
}
