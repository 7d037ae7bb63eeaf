package io.steward.gateway.journey;

import io.steward.gateway.account.Stage;
import io.steward.platform.contracts.accounts.JourneyView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The way of an account, in the graph. */
@Description("The way of an account so far.")
public record Journey(
        @NonNull @Description("Where it stands.") Stage stage,

        @NonNull @Description("Since when.") Instant since,

        @Description("Whole days in the stage.") int daysInStage,

        @Description("How long the stage is expected to take; null for as long as it lasts.")
        Integer expectedDays,

        @NonNull @Description("Every stage so far, the oldest first; the last one is open.")
        List<@NonNull StageStay> stages,

        @NonNull @Description("What it has reached, in that order.")
        List<@NonNull Milestone> milestones,

        @Description("Days from the begin of the subscription to the first value; null while one of them is not known.")
        Integer timeToValueDays,

        @Description("When it left onboarding for the first time; null while it has not.")
        Instant onboardingCompletedAt,

        @Description("What lies over the stage of an account that is at risk; null where it is not.")
        AtRisk atRisk) {

    static Journey of(JourneyView view) {
        return new Journey(
                Stage.of(view.stage()),
                view.since(),
                Math.toIntExact(view.daysInStage()),
                view.expectedDays(),
                view.stages().stream().map(StageStay::of).toList(),
                view.milestones().stream().map(Milestone::of).toList(),
                view.timeToValueDays() == null ? null : Math.toIntExact(view.timeToValueDays()),
                view.onboardingCompletedAt(),
                AtRisk.of(view.atRisk()));
    }
}
