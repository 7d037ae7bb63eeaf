package io.steward.accounts.survey.response;

import io.steward.platform.contracts.accounts.SurveyKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody answered to a survey. */
@Schema(name = "SurveyResponse")
record SurveyResponseView(
        UUID id,
        @Schema(examples = "nps-quarterly") String survey,
        SurveyKind kind,
        UUID accountId,

        @Schema(description = "Who answered; null where it is not known.")
        UUID contactId,

        @Schema(description = "The invitation whose link was used; null for none.")
        UUID invitationId,

        @Schema(description = "The integrator's key of it; null for none.", examples = "typeform-17")
        String externalId,

        @Schema(description = "Null for EXIT.", examples = "9")
        Integer score,

        @Schema(description = "What was written, with the questions as they stood.")
        List<SurveyText> texts,

        @Schema(examples = "2026-03-01T08:00:00Z") Instant answeredAt,

        @Schema(
                description = "User name of who brought it; null where the customer answered on the page.",
                examples = "service-account-demo-integration")
        String recordedBy,

        @Schema(examples = "2026-03-01T08:00:00Z") Instant recordedAt) {}
