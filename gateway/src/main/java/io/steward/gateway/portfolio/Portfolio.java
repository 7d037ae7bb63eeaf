package io.steward.gateway.portfolio;

import io.steward.platform.contracts.health.PortfolioView;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The portfolio in the graph. */
@Description("All accounts that have not churned, by band.")
public record Portfolio(
        @NonNull @Description("The reporting currency, an ISO 4217 code.")
        String currency,

        @Description("How many accounts.") int accounts,

        @NonNull @Description("The bands, the healthiest first.")
        List<@NonNull BandShare> bands) {

    static Portfolio of(PortfolioView view) {
        return new Portfolio(
                view.currency(),
                Math.toIntExact(view.accounts()),
                view.bands().stream().map(BandShare::of).toList());
    }
}
