package io.steward.accounts.survey.response;

import io.steward.accounts.rules.ExternalId;
import io.steward.accounts.rules.Texts;
import io.steward.platform.problems.Checked;
import io.steward.platform.problems.Faults;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An answer that was given elsewhere. */
@Schema(name = "RecordSurveyResponseRequest")
record RecordResponseRequest(
        @Schema(description = "Key of the survey.", required = true, examples = "nps-quarterly")
        String survey,

        @Schema(description = "The account. Either this or accountExternalId.")
        UUID accountId,

        @Schema(description = "The integrator's key of the account.", maxLength = 200, examples = "acme")
        String accountExternalId,

        @Schema(description = "Who answered: a contact of the account.")
        UUID contactId,

        @Schema(
                description = "The integrator's key of the answer: one key is one answer, however often it is sent.",
                maxLength = 200,
                examples = "typeform-17")
        String externalId,

        @Schema(description = "NPS 0–10, CSAT and CES 1–5, none for EXIT.", examples = "9")
        Integer score,

        @Schema(
                description = "What was written, by the keys of the questions; at most 5000 characters each.",
                examples = "{\"frustrates\": \"The export is slow.\"}")
        Map<String, String> answers,

        @Schema(description = "Absent: now.", examples = "2026-03-01T08:00:00Z")
        Instant answeredAt)
        implements Checked {

    @Override
    public void check(Faults faults) {
        faults.check(survey != null && !survey.isBlank(), "#/survey", "is required");
        faults.check(
                (accountId == null) != (accountExternalId == null),
                "#/accountId",
                "must have either accountId or accountExternalId");
        Texts.checkOptional(faults, "#/accountExternalId", accountExternalId, ExternalId.MOST_CHARACTERS);
        Texts.checkOptional(faults, "#/externalId", externalId, ExternalId.MOST_CHARACTERS);
    }
}
