package io.steward.gateway.plan;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record AccountPlanPayload(
        @Description("The plan as it is now; null where nothing was changed.")
        AccountPlan accountPlan,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static AccountPlanPayload refused(List<UserError> errors) {
        return new AccountPlanPayload(null, errors);
    }

    static AccountPlanPayload of(AccountPlan accountPlan) {
        return new AccountPlanPayload(accountPlan, List.of());
    }
}
