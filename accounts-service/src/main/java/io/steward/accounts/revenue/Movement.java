package io.steward.accounts.revenue;

import io.steward.accounts.rules.Amounts;
import io.steward.platform.contracts.accounts.MovementKind;
import io.steward.platform.contracts.accounts.RevenueMovementView;
import io.steward.platform.identifiers.Identifiers;
import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One line of the ledger; never changed, never removed. */
record Movement(
        UUID id,
        UUID accountId,
        MovementKind kind,
        LocalDate effectiveOn,
        String currency,
        BigDecimal amount,
        String reason,
        UUID corrects,
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

    RevenueMovementView view() {
        return new RevenueMovementView(
                id, accountId, kind, effectiveOn, currency, amount, reason, corrects, reversal, recordedBy, recordedAt);
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
