package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What we and the customer want from each other, what endangers it, and what we put in. */
public record AccountPlanView(
        UUID accountId,
        String ourGoals,
        String customerGoals,
        String risks,
        String opportunities,
        String investment,
        LocalDate nextReviewOn,

        @Schema(description = "Null while it was never reviewed.")
        Instant lastReviewedAt,

        String writtenBy,
        Instant writtenAt,
        long version) {}
