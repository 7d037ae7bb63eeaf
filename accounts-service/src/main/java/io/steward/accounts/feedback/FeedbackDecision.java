package io.steward.accounts.feedback;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.FeedbackStatus;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to come of feedback, or of a feature request. */
@Schema(name = "FeedbackDecision")
public record FeedbackDecision(
        @Schema(description = "DONE and DECLINED are final: the customer is told.", required = true)
        FeedbackStatus status,
        @Schema(
                description = "For DONE and DECLINED: what came of it, as the customer reads it. Absent otherwise.",
                maxLength = 2000,
                examples = "Reports can be exported as CSV since today.")
        String outcome)
        implements Checked {

    private static final int MOST_CHARACTERS = 2000;

    @Override
    public void check(Faults faults) {
        faults.check(status != null, "#/status", "is required: one of " + Arrays.toString(FeedbackStatus.values()));
        if (status != null && status.isClosed()) {
            Texts.checkProse(faults, "#/outcome", outcome, MOST_CHARACTERS);
        } else if (status != null) {
            faults.check(outcome == null, "#/outcome", "must be absent: nothing has come of it yet");
        }
    }

    /** The same in the one form in which it is kept. */
    public FeedbackDecision normalised() {
        return new FeedbackDecision(status, Texts.strip(outcome));
    }
}
