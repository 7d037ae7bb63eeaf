package io.steward.accounts.plan;

import io.steward.platform.contracts.accounts.PlanMilestoneStatus;
import io.steward.platform.problems.Problems;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * Where a milestone stands. The methods of a state are what may become of it; whether an open one is overdue is decided
 * by the day alone.
 */
sealed interface MilestoneState {

    /** To be done. */
    record Open() implements MilestoneState {

        Done complete(String by, Instant at, String proof) {
            return new Done(by, at, proof);
        }

        Dropped drop(String by, Instant at, String reason) {
            return new Dropped(by, at, reason);
        }

        Missed miss(String by, Instant at) {
            return new Missed(by, at);
        }

        boolean isOverdue(LocalDate dueOn, LocalDate today) {
            return dueOn.isBefore(today);
        }
    }

    /** It is done. */
    record Done(String by, Instant at, String proof) implements MilestoneState {

        Done prove(String otherProof) {
            return new Done(by, at, otherProof);
        }

        Open reopen() {
            return new Open();
        }
    }

    /** It is not wanted any more. */
    record Dropped(String by, Instant at, String reason) implements MilestoneState {

        Dropped explain(String otherReason) {
            return new Dropped(by, at, otherReason);
        }

        Open reopen() {
            return new Open();
        }
    }

    /** It was open when its plan ended. */
    record Missed(String by, Instant at) implements MilestoneState {}

    /** Where a milestone is wanted to stand. */
    enum Mark {
        OPEN,
        DONE,
        DROPPED
    }

    /**
     * What becomes of this state.
     *
     * @param note the proof or the reason
     * @throws RuntimeException that is answered with 409 where there is no such way
     */
    default MilestoneState to(Mark wanted, String by, Instant at, String note) {
        return switch (this) {
            case Open open ->
                switch (wanted) {
                    case OPEN -> open;
                    case DONE -> open.complete(by, at, note);
                    case DROPPED -> open.drop(by, at, note);
                };
            case Done done ->
                switch (wanted) {
                    case OPEN -> done.reopen();
                    case DONE -> done.prove(note);
                    case DROPPED ->
                        throw Problems.conflict("the milestone is done: open it again before it is dropped");
                };
            case Dropped dropped ->
                switch (wanted) {
                    case OPEN -> dropped.reopen();
                    case DONE -> throw Problems.conflict("the milestone is dropped: open it again before it is done");
                    case DROPPED -> dropped.explain(note);
                };
            case Missed ignored -> throw Problems.conflict("the milestone was missed: its plan has ended");
        };
    }

    /** What a reader is told on a day. */
    default PlanMilestoneStatus status(LocalDate dueOn, LocalDate today) {
        return switch (this) {
            case Open open -> open.isOverdue(dueOn, today) ? PlanMilestoneStatus.OVERDUE : PlanMilestoneStatus.OPEN;
            case Done ignored -> PlanMilestoneStatus.DONE;
            case Dropped ignored -> PlanMilestoneStatus.DROPPED;
            case Missed ignored -> PlanMilestoneStatus.MISSED;
        };
    }

    /** Who closed it; null while it is open. */
    default String closedBy() {
        return switch (this) {
            case Open ignored -> null;
            case Done done -> done.by();
            case Dropped dropped -> dropped.by();
            case Missed missed -> missed.by();
        };
    }

    /** When it was closed; null while it is open. */
    default Instant closedAt() {
        return switch (this) {
            case Open ignored -> null;
            case Done done -> done.at();
            case Dropped dropped -> dropped.at();
            case Missed missed -> missed.at();
        };
    }

    /** Its proof or reason; null for none. */
    default String note() {
        return switch (this) {
            case Open ignored -> null;
            case Done done -> done.proof();
            case Dropped dropped -> dropped.reason();
            case Missed ignored -> null;
        };
    }

    /** Its name in a row. */
    default PlanMilestoneStatus kept() {
        return status(LocalDate.MAX, LocalDate.MIN);
    }

    /** Reads a state from a row. */
    static MilestoneState of(PlanMilestoneStatus kept, String by, Instant at, String note) {
        return switch (Objects.requireNonNull(kept)) {
            case OPEN, OVERDUE -> new Open();
            case DONE -> new Done(by, at, note);
            case DROPPED -> new Dropped(by, at, note);
            case MISSED -> new Missed(by, at);
        };
    }
}
