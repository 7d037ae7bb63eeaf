package io.steward.notification.message;

import io.steward.platform.contracts.messages.MessageView.MessageStatus;
import io.steward.platform.problems.HasProblem;
import io.steward.platform.problems.Problem;
import io.steward.platform.problems.ProblemKind;

/** Only what failed or is uncertain can be sent again: anything else was sent, is about to be, or must not be. */
final class NotResendable extends RuntimeException implements HasProblem {

    private final MessageStatus status;

    NotResendable(MessageStatus status) {
        super("only a FAILED or UNCERTAIN message can be sent again, this one is " + status);
        this.status = status;
    }

    MessageStatus status() {
        return status;
    }

    @Override
    public Problem problem() {
        return Problem.of(ProblemKind.CONFLICT, getMessage());
    }
}
