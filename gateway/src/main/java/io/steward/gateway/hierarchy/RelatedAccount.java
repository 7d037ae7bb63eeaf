package io.steward.gateway.hierarchy;

import io.steward.gateway.account.Money;
import io.steward.platform.contracts.accounts.HierarchyView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** Another account of a hierarchy. */
@Description("Another account of a hierarchy.")
public record RelatedAccount(
        @NonNull @Id @Description("Id of the account.") String id,

        @NonNull @Description("The integrator's key.") String externalId,

        @NonNull @Description("Name.") String name,

        @Description("Seats bought; null when unknown.") Integer seats,

        @Description("Monthly recurring revenue; null when unknown.")
        Money mrr) {

    static RelatedAccount of(HierarchyView.Relative relative) {
        return new RelatedAccount(
                relative.id().toString(),
                relative.externalId(),
                relative.name(),
                relative.seats(),
                Money.of(relative.mrr()));
    }
}
