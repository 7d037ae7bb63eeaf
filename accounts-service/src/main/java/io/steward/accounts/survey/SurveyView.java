package io.steward.accounts.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.steward.platform.contracts.accounts.SurveyKind;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A survey: what it asks, and whom it may reach. */
@Schema(name = "Survey")
public record SurveyView(
        @Schema(examples = "nps-quarterly") String key,
        @Schema(examples = "Quarterly recommendation") String name,
        SurveyKind kind,
        @Schema(examples = "en") String language,

        @Schema(
                description = "What the score answers; null for EXIT.",
                examples = "How likely are you to recommend us to a colleague?")
        String question,

        @Schema(description = "What is answered in words.") List<Question> questions,
        boolean active,
        @Schema(examples = "90") int minDaysBetween,
        @Schema(examples = "30") int minAccountAgeDays,
        @Schema(examples = "100") int sharePercent,
        @Schema(examples = "nps-quarterly") String seed,
        @Schema(examples = "1") long version) {

    /** What would have to be stated to make it so. */
    @JsonIgnore
    SurveyRequest content() {
        return new SurveyRequest(
                name,
                kind,
                language,
                question,
                questions,
                active,
                minDaysBetween,
                minAccountAgeDays,
                sharePercent,
                seed);
    }
}
