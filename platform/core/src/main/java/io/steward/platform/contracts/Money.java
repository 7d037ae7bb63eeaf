package io.steward.platform.contracts;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount in a currency.
 *
 * @param amount in the currency's main unit, at most four decimals
 * @param currency ISO 4217 code, for example {@code EUR}
 */
public record Money(
        @Schema(examples = "1250.50") BigDecimal amount,
        @Schema(examples = "EUR", minLength = 3, maxLength = 3, pattern = "^[A-Z]{3}$") String currency) {}
