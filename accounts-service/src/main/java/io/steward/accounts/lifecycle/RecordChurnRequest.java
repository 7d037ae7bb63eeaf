package io.steward.accounts.lifecycle;

import io.steward.accounts.rules.Texts;
import io.steward.platform.contracts.accounts.ChurnReason;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer leaves. */
@Schema(name = "RecordChurnRequest")
record RecordChurnRequest(
        @Schema(required = true) ChurnReason reason,

        @Schema(description = "Whether it was no customer to keep. Absent: false.")
        Boolean badFit,

        @Schema(description = "The first day without the customer. Absent: today, in UTC.", examples = "2026-03-01")
        LocalDate churnedOn,

        @Schema(description = "What is to be learned from it.", maxLength = 2000, examples = "Never got their data in.")
        String note)
        implements Checked {

    private static final int MOST_NOTE_CHARACTERS = 2000;

    @Override
    public void check(Faults faults) {
        faults.check(reason != null, "#/reason", "is required: one of " + Arrays.toString(ChurnReason.values()));
        if (note != null) {
            Texts.checkProse(faults, "#/note", note, MOST_NOTE_CHARACTERS);
        }
    }

    boolean isBadFit() {
        return Boolean.TRUE.equals(badFit);
    }

    /** One line for the history of the stage. */
    String inWords() {
        return "Churned: " + reason + (isBadFit() ? ", a bad fit" : "");
    }
}
