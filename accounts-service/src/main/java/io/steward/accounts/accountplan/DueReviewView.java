package io.steward.accounts.accountplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account plan that is to be reviewed. */
@Schema(name = "DueReview")
record DueReviewView(
        UUID accountId,
        String accountName,

        @Schema(description = "User name of the account's owner; null for nobody.", examples = "carl")
        String owner,

        LocalDate nextReviewOn,

        @Schema(description = "Null while it was never reviewed.")
        Instant lastReviewedAt) {}
