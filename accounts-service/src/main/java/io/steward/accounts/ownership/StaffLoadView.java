package io.steward.accounts.ownership;

import io.steward.platform.contracts.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a person has to look after. Churned and archived accounts do not count. */
@Schema(name = "StaffLoad")
record StaffLoadView(
        String username,
        String name,
        String pool,
        long accounts,

        @Schema(description = "The sum of what the accounts weigh; 1 is an ordinary one.")
        BigDecimal weight,

        @Schema(description = "Monthly revenue in the reporting currency, without the accounts that have no rate.")
        Money mrr,

        @Schema(description = "Accounts whose currency has no exchange rate.")
        long accountsWithoutRate,

        @Schema(description = "Ordinary accounts that the person can look after.")
        BigDecimal capacity,

        @Schema(description = "Weight by capacity: 1 is full; null without any capacity.", examples = "0.8333")
        BigDecimal utilisation,

        @Schema(description = "Since when the person is gone; null for whoever works here.")
        Instant leftAt) {}
