package io.steward.platform.contracts.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often customers of a segment hear from us; null for what is not done by rote. */
public record CadenceView(
        @Schema(description = "How often a person should check in.", examples = "P7D")
        String checkInEvery,

        @Schema(description = "After how long a check-in is overdue.", examples = "P1M")
        String checkInAtLatestAfter,

        @Schema(description = "How often value and goals are reviewed together.", examples = "P3M")
        String reviewEvery,

        @Schema(description = "How often a newsletter is sent.", examples = "P1M")
        String newsletterEvery) {}
