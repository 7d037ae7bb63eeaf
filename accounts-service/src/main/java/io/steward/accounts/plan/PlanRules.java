package io.steward.accounts.plan;

import io.steward.platform.problems.Faults;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The bounds of plans, and the day by which they are kept: that of UTC. */
final class PlanRules {

    static final int MOST_TITLE_CHARACTERS = 200;
    static final int MOST_PHASE_CHARACTERS = 100;
    static final int MOST_NOTE_CHARACTERS = 1000;
    static final int MOST_OWNER_CHARACTERS = 100;

    /** Most milestones and most outcomes of a plan. */
    static final int MOST_PARTS = 100;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;

    private PlanRules() {}

    /** Notes a fault where a day lies where no plan does; null is none. */
    static void checkDay(Faults faults, String pointer, LocalDate day) {
        faults.check(
                day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR),
                pointer,
                "must be in the years " + FIRST_YEAR + " to " + LAST_YEAR);
    }

    /** The day of a moment. */
    static LocalDate dayOf(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
