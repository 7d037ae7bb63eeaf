package io.steward.accounts.journey;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves an account to a stage. */
@Schema(name = "MoveStageRequest")
record MoveStageRequest(
        @Schema(description = "Where it goes.", required = true)
        Stage stage,

        @Schema(
                description = "Why; shown in its history.",
                required = true,
                maxLength = 1000,
                examples = "Second team is live")
        String reason)
        implements Checked {

    private static final int MOST_CHARACTERS = 1000;

    @Override
    public void check(Faults faults) {
        faults.check(stage != null, "#/stage", "is required");
        Texts.checkRequired(faults, "#/reason", reason, MOST_CHARACTERS);
    }
}
