package io.steward.accounts.lifecycle;

import io.steward.accounts.rules.Amounts;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer who left comes back. */
@Schema(name = "ReactivateRequest")
record ReactivateRequest(
        @Schema(description = "Where it stands now; not CHURNED. Absent: ONBOARDING.")
        Stage stage,

        @Schema(description = "The revenue that it comes back with. Absent: none.")
        Money mrr,

        @Schema(description = "Why it came back.", required = true, maxLength = 1000, examples = "The import is there.")
        String reason)
        implements Checked {

    private static final int MOST_REASON_CHARACTERS = 1000;

    @Override
    public void check(Faults faults) {
        faults.check(stage != Stage.CHURNED, "#/stage", "must not be CHURNED");
        Amounts.check(faults, "#/mrr", mrr);
        Texts.checkRequired(faults, "#/reason", reason, MOST_REASON_CHARACTERS);
    }

    Stage stageOrDefault() {
        return stage == null ? Stage.ONBOARDING : stage;
    }
}
