package io.steward.playbook.run;

import io.steward.platform.problems.HasProblem;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import java.util.UUID;

/** What cannot be done with a run. */
abstract sealed class RunException extends RuntimeException implements HasProblem {

    private final ProblemKind kind;

    private RunException(ProblemKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    @Override
    public Problem problem() {
        return Problem.of(kind, getMessage());
    }

    static final class AlreadyActive extends RunException {
        AlreadyActive(String playbook) {
            super(ProblemKind.CONFLICT, "the account is in a run of " + playbook + " already");
        }
    }

    static final class GoalReached extends RunException {
        GoalReached(String goal) {
            super(ProblemKind.CONFLICT, "the playbook's goal is reached already: " + goal);
        }
    }

    static final class Ended extends RunException {
        Ended(UUID id) {
            super(ProblemKind.CONFLICT, "run " + id + " has ended");
        }
    }
}
