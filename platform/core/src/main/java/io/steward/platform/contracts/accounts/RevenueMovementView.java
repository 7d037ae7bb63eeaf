package io.steward.platform.contracts.accounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the ledger of revenue; never changed, never removed. */
public record RevenueMovementView(
        UUID id,
        UUID accountId,
        MovementKind kind,

        @Schema(description = "Since when it holds.") LocalDate effectiveOn,

        String currency,

        @Schema(description = "By how much the monthly recurring revenue moved; negative for less.")
        BigDecimal amount,

        String reason,

        @Schema(description = "The movement that this one corrects; null for none.")
        UUID corrects,

        @Schema(description = "Whether it takes that movement back; the others of a correction say what is right.")
        boolean reversal,

        String recordedBy,
        Instant recordedAt) {}
