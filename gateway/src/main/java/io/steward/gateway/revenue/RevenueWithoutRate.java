package io.steward.gateway.revenue;

import io.steward.gateway.account.Money;
import io.steward.platform.contracts.accounts.RevenueMetricsView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Revenue that nothing converts, in the graph. */
@Description("Accounts whose currency has no rate: their revenue is in no figure.")
public record RevenueWithoutRate(
        @Description("How many.") int accounts,

        @NonNull @Description("Their revenue of today.") Money mrr) {

    static RevenueWithoutRate of(RevenueMetricsView.WithoutRate apart) {
        return new RevenueWithoutRate(Math.toIntExact(apart.accounts()), Money.of(apart.mrr()));
    }
}
