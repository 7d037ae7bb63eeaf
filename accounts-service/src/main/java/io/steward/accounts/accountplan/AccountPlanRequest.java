package io.steward.accounts.accountplan;

import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Writes the plan of an account, whole. Each part has several lines, at most 4000 characters; at least one is there. */
@Schema(name = "AccountPlanRequest")
record AccountPlanRequest(
        @Schema(maxLength = 4000, examples = "Renewal in February for two years.")
        String ourGoals,

        @Schema(maxLength = 4000, examples = "Close the month in two days.")
        String customerGoals,

        @Schema(maxLength = 4000, examples = "Their sponsor leaves in May.")
        String risks,

        @Schema(maxLength = 4000, examples = "The finance team of their subsidiary.")
        String opportunities,

        @Schema(
                description = "What we put in.",
                maxLength = 4000,
                examples = "Two days of training, a check-in every other week.")
        String investment,

        @Schema(description = "Absent: stays as it is, or in three months for a new plan.", examples = "2026-06-01")
        LocalDate nextReviewOn)
        implements Checked {

    private static final int MOST_CHARACTERS = 4000;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    @Override
    public void check(Faults faults) {
        checkPart(faults, "#/ourGoals", ourGoals);
        checkPart(faults, "#/customerGoals", customerGoals);
        checkPart(faults, "#/risks", risks);
        checkPart(faults, "#/opportunities", opportunities);
        checkPart(faults, "#/investment", investment);
        faults.check(
                ourGoals != null
                        || customerGoals != null
                        || risks != null
                        || opportunities != null
                        || investment != null,
                "#",
                "must say something");
        checkDay(faults, "#/nextReviewOn", nextReviewOn);
    }

    /** Notes a fault where a day lies where no review does; null is none. */
    static void checkDay(Faults faults, String pointer, LocalDate day) {
        faults.check(
                day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR),
                pointer,
                "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    private static void checkPart(Faults faults, String pointer, String part) {
        if (part != null) {
            Texts.checkProse(faults, pointer, part, MOST_CHARACTERS);
        }
    }
}
