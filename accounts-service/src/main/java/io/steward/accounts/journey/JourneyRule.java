package io.steward.accounts.journey;

import io.steward.platform.contracts.accounts.Stage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Moves accounts of some stages to another one where a condition holds. */
@Schema(name = "JourneyRule")
record JourneyRule(
        @Schema(
                description = "Unique in the set, and shown as the reason of the change.",
                required = true,
                maxLength = 100,
                examples = "First value is reached")
        String name,

        @Schema(description = "Stages that it moves accounts from; absent or empty for any but CHURNED.")
        List<Stage> from,

        @Schema(description = "The stage that it moves them to; never CHURNED, which wants a reason.", required = true)
        Stage to,

        @Schema(
                description = "In CEL, over the facts account, health and journey.",
                required = true,
                examples = "'FIRST_VALUE' in journey.milestones")
        String when) {

    boolean startsFrom(Stage stage) {
        return stage != Stage.CHURNED && stage != to && (from == null || from.isEmpty() || from.contains(stage));
    }
}
