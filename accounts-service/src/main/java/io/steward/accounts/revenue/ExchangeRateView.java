package io.steward.accounts.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one unit of a currency is worth in the reporting currency since a day. */
@Schema(name = "ExchangeRate")
record ExchangeRateView(
        @Schema(examples = "USD") String currency, LocalDate validFrom, BigDecimal rate, long version) {}
