package io.steward.platform.contracts.accounts;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stage is for. */
public record JourneyStageView(
        Stage stage,
        String goal,
        String measure,

        @Schema(description = "Null for as long as it lasts.")
        Integer expectedDays,

        long version) {}
