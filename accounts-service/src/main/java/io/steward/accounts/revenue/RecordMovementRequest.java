package io.steward.accounts.revenue;

import io.steward.accounts.rules.Amounts;
import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.Money;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The revenue of an account since a day. */
@Schema(name = "RecordMovementRequest")
record RecordMovementRequest(
        @Schema(description = "The monthly recurring revenue after it; zero for none.", required = true)
        Money mrr,

        @Schema(description = "Since when. Absent: today, in UTC.", examples = "2026-02-01")
        LocalDate effectiveOn,

        @Schema(maxLength = 1000, examples = "Ten seats more.")
        String reason)
        implements Checked {

    static final int MOST_REASON_CHARACTERS = 1000;

    @Override
    public void check(Faults faults) {
        faults.check(mrr != null, "#/mrr", "is required");
        Amounts.check(faults, "#/mrr", mrr);
        Texts.checkOptional(faults, "#/reason", reason, MOST_REASON_CHARACTERS);
    }
}
