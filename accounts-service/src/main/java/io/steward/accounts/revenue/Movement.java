package io.steward.accounts.revenue;

import io.steward.accounts.rules.Amounts;
import io.steward.platform.identifiers.Identifiers;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the ledger; never changed, never removed. */
@Schema(name = "RevenueMovement", description = "One line of the ledger; never changed, never removed.")
record Movement(
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
        Instant recordedAt) {

    static Movement of(
            UUID accountId,
            MovementKind kind,
            LocalDate effectiveOn,
            String currency,
            BigDecimal amount,
            String reason,
            String by,
            Instant at) {
        return new Movement(
                Identifiers.next(), accountId, kind, effectiveOn, currency, amount, reason, null, false, by, at);
    }

    static Movement of(Row row) {
        return new Movement(
                row.getUUID("id"),
                row.getUUID("account_id"),
                MovementKind.valueOf(row.getString("kind")),
                row.getLocalDate("effective_on"),
                row.getString("currency"),
                Amounts.shortest(row.getBigDecimal("amount")),
                row.getString("reason"),
                row.getUUID("corrects"),
                row.getBoolean("reversal"),
                row.getString("recorded_by"),
                row.getOffsetDateTime("recorded_at").toInstant());
    }

    /** Takes this one back. */
    Movement reversed(String why, String by, Instant at) {
        return new Movement(
                Identifiers.next(), accountId, kind, effectiveOn, currency, amount.negate(), why, id, true, by, at);
    }

    /** Says what is right instead of this one. */
    Movement replaced(LocalDate on, BigDecimal by, String why, String user, Instant at) {
        return new Movement(Identifiers.next(), accountId, kind, on, currency, by, why, id, false, user, at);
    }
}
