package io.steward.accounts.survey;

import io.steward.accounts.rules.Amounts;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What holds for all surveys. */
@Schema(name = "SurveySettings")
public record SurveySettingsView(
        @Schema(description = "A contact is asked any survey at most once in so many days.", examples = "30")
        int minDaysBetween,

        @Schema(description = "Days after which the link of an invitation leads nowhere any more.", examples = "30")
        int linkDays,

        @Schema(description = "The NPS should be above.", examples = "50")
        BigDecimal npsTarget,

        @Schema(description = "The mean of CSAT should be above.", examples = "4.5")
        BigDecimal csatTarget,

        @Schema(examples = "1") long version) {

    static SurveySettingsView of(
            int minDaysBetween, int linkDays, BigDecimal npsTarget, BigDecimal csatTarget, long version) {
        return new SurveySettingsView(
                minDaysBetween, linkDays, Amounts.shortest(npsTarget), Amounts.shortest(csatTarget), version);
    }
}
