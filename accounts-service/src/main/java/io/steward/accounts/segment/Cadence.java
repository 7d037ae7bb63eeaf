package io.steward.accounts.segment;

import io.steward.platform.contracts.accounts.CadenceView;
import io.steward.platform.problems.Faults;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Period;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often customers of a segment hear from us; null for what nobody does by rote. */
@Embeddable
@Schema(name = "Cadence", description = "How often customers hear from us; null for what is not done by rote.")
record Cadence(
        @Schema(description = "How often a person should check in.", examples = "P7D") @Column(name = "check_in_every")
        String checkInEvery,

        @Schema(description = "After how long a check-in is overdue; not shorter than checkInEvery.", examples = "P1M")
        @Column(name = "check_in_at_latest_after")
        String checkInAtLatestAfter,

        @Schema(description = "How often value and goals are reviewed together.", examples = "P3M")
        @Column(name = "review_every")
        String reviewEvery,

        @Schema(description = "How often a newsletter is sent.", examples = "P1M") @Column(name = "newsletter_every")
        String newsletterEvery) {

    /** Nothing is done by rote. */
    static final Cadence NONE = new Cadence(null, null, null, null);

    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_YEAR = 365;
    private static final int MOST_DAYS = 10 * DAYS_OF_YEAR;

    CadenceView view() {
        return new CadenceView(checkInEvery, checkInAtLatestAfter, reviewEvery, newsletterEvery);
    }

    void check(Faults faults) {
        checkPeriod(faults, "#/cadence/checkInEvery", checkInEvery);
        checkPeriod(faults, "#/cadence/checkInAtLatestAfter", checkInAtLatestAfter);
        checkPeriod(faults, "#/cadence/reviewEvery", reviewEvery);
        checkPeriod(faults, "#/cadence/newsletterEvery", newsletterEvery);
        Integer every = days(checkInEvery);
        Integer atLatest = days(checkInAtLatestAfter);
        faults.check(
                every == null || atLatest == null || every <= atLatest,
                "#/cadence/checkInAtLatestAfter",
                "must not be shorter than checkInEvery");
    }

    private static void checkPeriod(Faults faults, String pointer, String text) {
        Integer days = days(text);
        faults.check(
                text == null || (days != null && days >= 1 && days <= MOST_DAYS),
                pointer,
                "must be an ISO 8601 duration of days, weeks, months or years, at most ten years: P14D, P3M");
    }

    /** About how many days a period has, to compare it; null where it is none. */
    private static Integer days(String text) {
        try {
            if (text == null) {
                return null;
            }
            Period period = Period.parse(text);
            boolean positive = period.getDays() >= 0 && period.getMonths() >= 0 && period.getYears() >= 0;
            long days = period.getDays()
                    + (long) period.getMonths() * DAYS_OF_MONTH
                    + (long) period.getYears() * DAYS_OF_YEAR;
            return positive && days <= MOST_DAYS ? Math.toIntExact(days) : -1;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
