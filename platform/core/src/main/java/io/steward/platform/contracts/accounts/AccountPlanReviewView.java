package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody went through an account plan. */
public record AccountPlanReviewView(
        UUID id,
        UUID accountId,
        @Schema(examples = "carl") String reviewedBy,
        Instant reviewedAt,
        @Schema(examples = "Sponsor confirmed the budget.") String notes,

        @Schema(description = "The version of the plan that was reviewed.")
        long planVersion,

        @Schema(description = "The version that the review before was of; null for the first review.")
        Long previousPlanVersion,

        @Schema(description = "Fields of the plan that differ between those two versions; empty for the first review.")
        List<String> changed,

        @Schema(examples = "2026-09-01") LocalDate nextReviewOn) {}
