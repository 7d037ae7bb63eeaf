package io.steward.accounts.program;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A review of the program that was held. */
@Schema(name = "ProgramReview")
record ProgramReviewView(
        UUID id,

        @Schema(examples = "Onboarding takes too long in SMB: shorten week 2.")
        String note,

        @Schema(examples = "lea") String reviewedBy,
        Instant reviewedAt) {}
