package io.steward.gateway.plan;

import io.steward.platform.contracts.accounts.SuccessPlanView;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A part of the time of a plan, in the graph. */
@Description("A part of the time of a plan.")
public record PlanPhase(
        @NonNull @Description("Its name.")
        String name,

        @Description("Its first day.")
        LocalDate startsOn,

        @Description("Its last day.")
        LocalDate endsOn,

        @Description("What it is to lead to.")
        String goal,

        @Description("What will show that the goal is reached.")
        String proof) {

    static PlanPhase of(SuccessPlanView.Phase phase) {
        return new PlanPhase(phase.name(), phase.startsOn(), phase.endsOn(), phase.goal(), phase.proof());
    }
}
