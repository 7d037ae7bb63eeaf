package io.steward.gateway.journey;

import io.steward.gateway.account.Account;
import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record MilestonePayload(
        @Description("The milestone as it is now; null where it was not changed.")
        Milestone milestone,

        @Description("The account that reached it; null where nothing was changed.")
        Account account,

        @NonNull @Description("Why it was not made; empty where it was.")
        List<@NonNull UserError> userErrors) {

    static MilestonePayload refused(List<UserError> errors) {
        return new MilestonePayload(null, null, errors);
    }
}
