package io.steward.health.portfolio;

import io.smallrye.mutiny.Uni;
import io.steward.health.HealthSettings;
import io.steward.health.portfolio.PortfolioStore.Sum;
import io.steward.health.scorecard.Scorecard;
import io.steward.health.scorecard.ScorecardCatalog;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.health.PortfolioView;
import io.steward.platform.contracts.health.PortfolioView.BandShare;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The portfolio by band: every band is there, also an empty one, the best first and the unknown last. */
@ApplicationScoped
class PortfolioService {

    private final PortfolioStore store;
    private final ScorecardCatalog catalog;
    private final String currency;

    PortfolioService(PortfolioStore store, ScorecardCatalog catalog, HealthSettings settings) {
        this.store = store;
        this.catalog = catalog;
        this.currency = settings.reportingCurrency();
    }

    Uni<PortfolioView> getPortfolio() {
        return store.sums().map(this::view);
    }

    private PortfolioView view(List<Sum> sums) {
        long accounts = sums.stream().mapToLong(Sum::accounts).sum();
        Stream<String> bands = Stream.concat(
                catalog.applied().bands().stream().map(Scorecard.Band::key), Stream.of(Scorecard.UNKNOWN_BAND));
        return new PortfolioView(
                currency,
                accounts,
                bands.map(band -> share(band, sums, accounts)).toList());
    }

    private BandShare share(String band, List<Sum> sums, long all) {
        List<Sum> own = sums.stream().filter(sum -> sum.band().equals(band)).toList();
        long accounts = own.stream().mapToLong(Sum::accounts).sum();
        BigDecimal share = all == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(accounts).divide(BigDecimal.valueOf(all), 4, RoundingMode.HALF_UP);
        BigDecimal mrr = own.stream()
                .filter(sum -> currency.equals(sum.currency()))
                .map(Sum::mrr)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Money> unconverted = own.stream()
                .filter(sum -> sum.currency() != null && !currency.equals(sum.currency()))
                .map(sum -> new Money(sum.mrr(), sum.currency()))
                .toList();
        return new BandShare(band, accounts, share, mrr, unconverted);
    }
}
