package io.steward.accounts.journey;

import io.steward.platform.contracts.accounts.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a stage is for. */
@Schema(name = "JourneyStageView")
record JourneyStageView(
        Stage stage,
        String goal,
        String measure,

        @Schema(description = "Null for as long as it lasts.")
        Integer expectedDays,

        long version) {}
