package io.steward.accounts.feedback;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what feedback is about and what was said, whole. */
@Schema(name = "CorrectFeedbackRequest")
record CorrectFeedbackRequest(
        @Schema(description = "Another kind sends it to the teams of that kind.", required = true)
        FeedbackKind kind,
        @Schema(required = true, maxLength = 5000, examples = "They need the report as CSV, by Monday.")
        String text)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.check(kind != null, "#/kind", "is required: one of " + Arrays.toString(FeedbackKind.values()));
        Texts.checkProse(faults, "#/text", text, RecordFeedbackRequest.MOST_CHARACTERS);
    }
}
