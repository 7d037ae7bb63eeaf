package io.steward.playbook.task;

import io.steward.platform.contracts.playbooks.TaskView.TaskStatus;
import io.steward.platform.problems.HasProblem;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;
import java.util.UUID;

/** What cannot be done with a task. */
abstract sealed class TaskException extends RuntimeException implements HasProblem {

    private final ProblemKind kind;

    private TaskException(ProblemKind kind, String message) {
        super(message);
        this.kind = kind;
    }

    @Override
    public Problem problem() {
        return Problem.of(kind, getMessage());
    }

    static final class NotOpen extends TaskException {
        NotOpen(UUID id, TaskStatus status) {
            super(ProblemKind.CONFLICT, "task " + id + " is not open any more: " + status);
        }
    }

    static final class NotYours extends TaskException {
        NotYours() {
            super(ProblemKind.FORBIDDEN, "only the task's owner, a lead or an admin may complete it");
        }
    }
}
