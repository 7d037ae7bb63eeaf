package io.steward.accounts.journey;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what a stage is for. */
@Schema(name = "JourneyStageRequest")
record JourneyStageRequest(
        @Schema(required = true, maxLength = 200, examples = "First value")
        String goal,

        @Schema(required = true, maxLength = 200, examples = "Time to value")
        String measure,

        @Schema(description = "Null for as long as it lasts.", minimum = "1", maximum = "3650", examples = "30")
        Integer expectedDays)
        implements Checked {

    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_DAYS = 3650;

    @Override
    public void check(Faults faults) {
        Texts.checkRequired(faults, "#/goal", goal, MOST_CHARACTERS);
        Texts.checkRequired(faults, "#/measure", measure, MOST_CHARACTERS);
        faults.check(
                expectedDays == null || (expectedDays >= 1 && expectedDays <= MOST_DAYS),
                "#/expectedDays",
                "must be from 1 to " + MOST_DAYS);
    }
}
