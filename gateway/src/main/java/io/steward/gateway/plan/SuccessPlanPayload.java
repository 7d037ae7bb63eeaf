package io.steward.gateway.plan;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record SuccessPlanPayload(
        @Description("The plan as it is now; null where nothing was changed.")
        SuccessPlan successPlan,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static SuccessPlanPayload refused(List<UserError> errors) {
        return new SuccessPlanPayload(null, errors);
    }

    static SuccessPlanPayload of(SuccessPlan successPlan) {
        return new SuccessPlanPayload(successPlan, List.of());
    }
}
