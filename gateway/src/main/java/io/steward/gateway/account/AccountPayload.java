package io.steward.gateway.account;

import io.steward.gateway.graph.UserError;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** What became of the change. */
@Description("What became of the change.")
public record AccountPayload(
        @Description("The account as it is now; null where it was not changed.")
        Account account,

        @NonNull @Description("Why it was not changed; empty where it was.")
        List<@NonNull UserError> userErrors) {

    /** Nothing was changed. */
    public static AccountPayload refused(List<UserError> errors) {
        return new AccountPayload(null, errors);
    }

    /** It was changed. */
    public static AccountPayload of(Account account) {
        return new AccountPayload(account, List.of());
    }
}
