package io.steward.accounts.survey.response;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answers who has an invitation's link. */
@Schema(name = "AnswerSurveyRequest")
record AnswerRequest(
        @Schema(description = "NPS 0–10, CSAT and CES 1–5, none for EXIT.", examples = "9")
        Integer score,

        @Schema(
                description = "What is written, by the keys of the questions; at most 5000 characters each.",
                examples = "{\"frustrates\": \"The export is slow.\"}")
        Map<String, String> answers) {}
