package io.steward.accounts.survey.response;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question as it was asked, and what was written. */
@Schema(name = "SurveyText")
record SurveyText(
        @Schema(examples = "frustrates") String key,
        @Schema(examples = "What frustrates you?") String question,
        @Schema(examples = "The export is slow.") String text) {}
