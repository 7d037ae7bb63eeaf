package io.steward.accounts.survey.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asked, and who is not, and why. */
@Schema(name = "SurveyInvitations")
record InvitationAnswer(
        List<Invited> invited,
        List<Skipped> skipped,

        @Schema(description = "Where the filter has more contacts: what to name as after in the next call.")
        UUID next) {

    /** A contact who is asked. */
    @Schema(name = "InvitedContact")
    record Invited(
            UUID contactId,
            UUID accountId,
            UUID invitationId,
            @Schema(examples = "2026-03-31T08:00:00Z") Instant expiresAt) {}

    /** A contact who is not asked. */
    @Schema(name = "SkippedContact")
    record Skipped(
            UUID contactId,
            SkipRule rule,

            @Schema(examples = "the contact was asked this survey in the last 90 days")
            String detail) {}
}
