package io.steward.accounts.feedback;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.FeedbackKind;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a customer told us. */
@Schema(name = "RecordFeedbackRequest")
record RecordFeedbackRequest(
        @Schema(description = "Decides which teams get it.", required = true)
        FeedbackKind kind,
        @Schema(required = true, maxLength = 5000, examples = "They need the report as CSV.")
        String text,
        @Schema(description = "Who said it, and hears what came of it: a contact of the account.")
        UUID contactId,
        @Schema(description = "Absent: OTHER.") FeedbackSource source)
        implements Checked {

    static final int MOST_CHARACTERS = 5000;

    @Override
    public void check(Faults faults) {
        faults.check(kind != null, "#/kind", "is required: one of " + Arrays.toString(FeedbackKind.values()));
        Texts.checkProse(faults, "#/text", text, MOST_CHARACTERS);
    }
}
