package io.steward.gateway.portfolio;

import io.steward.gateway.account.Money;
import io.steward.platform.contracts.health.PortfolioView;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A band of the portfolio in the graph. */
@Description("The accounts of one band.")
public record BandShare(
        @NonNull @Description("Key of the band, for example `HEALTHY`; `UNKNOWN` for accounts without a score.")
        String band,

        @Description("How many accounts.") int accounts,

        @NonNull @Description("Their share of all accounts, 0–1.")
        BigDecimal share,

        @NonNull @Description("Their monthly recurring revenue in the reporting currency.")
        BigDecimal mrr,

        @NonNull @Description("Revenue in other currencies, shown apart because there is no rate for it.")
        List<@NonNull Money> unconverted) {

    static BandShare of(PortfolioView.BandShare view) {
        return new BandShare(
                view.band(),
                Math.toIntExact(view.accounts()),
                view.share(),
                view.mrr(),
                view.unconverted() == null
                        ? List.of()
                        : view.unconverted().stream().map(Money::of).toList());
    }
}
