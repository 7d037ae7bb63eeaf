package io.steward.gateway.lifecycle;

import io.steward.gateway.account.Account;
import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record ChurnPayload(
        @Description("What was recorded; null where nothing was.")
        Churn churn,

        @Description("The account as it is now; null where nothing was changed.")
        Account account,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static ChurnPayload refused(List<UserError> errors) {
        return new ChurnPayload(null, null, errors);
    }
}
