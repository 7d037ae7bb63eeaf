package io.steward.platform.contracts.health;

import io.steward.platform.contracts.Money;
import java.math.BigDecimal;
import java.util.List;

/**
 * All accounts that have not churned, by band.
 *
 * @param currency the reporting currency in which {@code mrr} is given
 */
public record PortfolioView(String currency, long accounts, List<BandShare> bands) {

    /**
     * One band.
     *
     * @param share accounts of the band divided by all accounts, 0–1
     * @param mrr monthly recurring revenue of the band in the reporting currency
     * @param unconverted revenue in other currencies, shown apart because there is no rate for it
     */
    public record BandShare(String band, long accounts, BigDecimal share, BigDecimal mrr, List<Money> unconverted) {}
}
