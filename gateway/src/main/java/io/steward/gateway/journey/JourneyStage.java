package io.steward.gateway.journey;

import io.steward.gateway.account.Stage;
import io.steward.platform.contracts.accounts.JourneyStageView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What a stage is for, in the graph. */
@Description("What a stage of the journey is for.")
public record JourneyStage(
        @NonNull @Description("The stage.") Stage stage,

        @Description("What it is to lead to.") String goal,

        @Description("By what that is seen.") String measure,

        @Description("How long it is expected to take; null for as long as it lasts.")
        Integer expectedDays,

        @Description("Rises by one with every change; the entity tag in REST.")
        int version) {

    static JourneyStage of(JourneyStageView view) {
        return new JourneyStage(
                Stage.of(view.stage()),
                view.goal(),
                view.measure(),
                view.expectedDays(),
                Math.toIntExact(view.version()));
    }
}
