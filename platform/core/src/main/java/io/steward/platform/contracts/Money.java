package io.steward.platform.contracts;

import java.math.BigDecimal;

/**
 * An amount in a currency.
 *
 * @param amount in the currency's main unit, at most four decimals
 * @param currency ISO 4217 code, for example {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {}
