package io.steward.accounts.journey;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules of the journey as they stand. */
@Schema(name = "JourneyRules")
record JourneyRulesView(
        boolean switchedOn,
        List<JourneyRule> rules,

        @Schema(description = "User name; steward for those that it comes with.")
        String writtenBy,

        Instant writtenAt,

        @Schema(description = "Every change makes a new one, and all of them are kept.")
        long version) {}
