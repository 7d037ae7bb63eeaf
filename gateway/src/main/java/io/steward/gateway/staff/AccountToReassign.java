package io.steward.gateway.staff;

import io.steward.gateway.account.AccountBatch;
import io.steward.platform.contracts.accounts.AccountToReassignView;
import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** An account without somebody, in the graph. */
@Description("An account whose owner cannot look after it.")
public record AccountToReassign(
        @Ignore AccountToReassignView view,

        @Ignore AccountBatch batch,

        @Description("User name of the owner.") String owner,

        @Description("Why.") ReassignReason reason,

        @Description("When the owner was found to have left; null where unknown.")
        Instant since) {

    static AccountToReassign of(AccountToReassignView view, AccountBatch batch) {
        return new AccountToReassign(view, batch, view.owner(), ReassignReason.of(view.reason()), view.since());
    }
}
