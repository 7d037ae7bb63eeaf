package io.steward.gateway.plan;

import io.steward.platform.contracts.accounts.SuccessPlanView;
import org.eclipse.microprofile.graphql.Description;

/** How far goals are attained, in the graph. */
@Description("The reached outcomes of all, where a primary one weighs two and a secondary one weighs one.")
public record PlanAttainment(
        @Description("0–100, rounded half up; null where there is no outcome.")
        Integer percent,

        @Description("Outcomes that are reached.")
        int reached,

        @Description("Outcomes in all.")
        int outcomes) {

    static PlanAttainment of(SuccessPlanView.Attainment attainment) {
        return new PlanAttainment(attainment.percent(), attainment.reached(), attainment.outcomes());
    }
}
