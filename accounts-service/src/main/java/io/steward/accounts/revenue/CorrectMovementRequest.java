package io.steward.accounts.revenue;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a movement should have been. */
@Schema(name = "CorrectMovementRequest")
record CorrectMovementRequest(
        @Schema(
                description = "By how much the revenue really moved, with the sign of the kind. Absent: as it stands.",
                examples = "90")
        BigDecimal amount,

        @Schema(description = "Since when it really held. Absent: as it stands.", examples = "2026-02-01")
        LocalDate effectiveOn,

        @Schema(required = true, maxLength = 1000, examples = "A zero too many.")
        String reason)
        implements Checked {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_WHOLE_DIGITS = 15;

    @Override
    public void check(Faults faults) {
        faults.check(
                amount != null || effectiveOn != null, "#/amount", "is required where effectiveOn is not corrected");
        if (amount != null) {
            BigDecimal shortest = amount.stripTrailingZeros();
            faults.check(amount.signum() != 0, "#/amount", "must not be zero");
            faults.check(
                    shortest.scale() <= MOST_DECIMALS && shortest.precision() - shortest.scale() <= MOST_WHOLE_DIGITS,
                    "#/amount",
                    "must have at most 15 whole digits and four decimals");
        }
        Texts.checkRequired(faults, "#/reason", reason, RecordMovementRequest.MOST_REASON_CHARACTERS);
    }
}
