package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What we and the customer want from each other, what endangers it, and what we put in. */
public record AccountPlanView(
        UUID accountId,

        @Schema(examples = "Renewal in February for two years.")
        String ourGoals,

        @Schema(examples = "Close the month in two days.") String customerGoals,

        @Schema(examples = "Their sponsor leaves in May.") String risks,

        @Schema(examples = "The finance team of their subsidiary.")
        String opportunities,

        @Schema(examples = "Two days of training.") String investment,

        @Schema(examples = "2026-06-01") LocalDate nextReviewOn,

        @Schema(description = "Null while it was never reviewed.")
        Instant lastReviewedAt,

        @Schema(examples = "carl") String writtenBy,
        Instant writtenAt,
        long version) {}
