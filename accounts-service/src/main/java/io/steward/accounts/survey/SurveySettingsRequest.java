package io.steward.accounts.survey;

import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says what holds for all surveys, whole. */
@Schema(name = "SurveySettingsRequest")
record SurveySettingsRequest(
        @Schema(
                description = "A contact is asked any survey at most once in so many days; 0 for no limit.",
                required = true,
                minimum = "0",
                maximum = "3650",
                examples = "30")
        Integer minDaysBetween,

        @Schema(
                description = "Days after which the link of an invitation leads nowhere any more.",
                required = true,
                minimum = "1",
                maximum = "365",
                examples = "30")
        Integer linkDays,

        @Schema(required = true, minimum = "-100", maximum = "100", examples = "50")
        BigDecimal npsTarget,

        @Schema(required = true, minimum = "1", maximum = "5", examples = "4.5")
        BigDecimal csatTarget)
        implements Checked {

    private static final int MOST_DAYS = 3650;
    private static final int MOST_LINK_DAYS = 365;
    private static final BigDecimal BEST_NPS = BigDecimal.valueOf(100);
    private static final BigDecimal BEST_CSAT = BigDecimal.valueOf(5);

    @Override
    public void check(Faults faults) {
        faults.check(
                minDaysBetween != null && minDaysBetween >= 0 && minDaysBetween <= MOST_DAYS,
                "#/minDaysBetween",
                "must be a whole number from 0 to " + MOST_DAYS);
        faults.check(
                linkDays != null && linkDays >= 1 && linkDays <= MOST_LINK_DAYS,
                "#/linkDays",
                "must be a whole number from 1 to " + MOST_LINK_DAYS);
        faults.check(
                isWithin(npsTarget, BEST_NPS.negate(), BEST_NPS),
                "#/npsTarget",
                "must be a number from -100 to 100 with at most two decimals");
        faults.check(
                isWithin(csatTarget, BigDecimal.ONE, BEST_CSAT),
                "#/csatTarget",
                "must be a number from 1 to 5 with at most two decimals");
    }

    private static boolean isWithin(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value != null
                && value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && value.stripTrailingZeros().scale() <= 2;
    }
}
