package io.steward.accounts.revenue;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.MovementKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The revenue of an account before and after a change of it.
 *
 * @param before null for none
 * @param after null for none
 * @param effectiveOn since when it holds
 * @param reason null where nothing was said
 * @param by user name of who changed it
 */
public record RevenueChange(
        UUID accountId, Money before, Money after, LocalDate effectiveOn, String reason, String by, Instant at) {

    /** What it means for the ledger: nothing, one movement, or two where the currency changes. */
    List<Movement> movements() {
        BigDecimal was = amount(before);
        BigDecimal is = amount(after);
        if (was.signum() > 0 && is.signum() > 0 && !before.currency().equals(after.currency())) {
            return List.of(
                    movement(MovementKind.CURRENCY_CHANGE, before.currency(), was.negate()),
                    movement(MovementKind.CURRENCY_CHANGE, after.currency(), is));
        }
        int direction = is.compareTo(was);
        if (direction == 0) {
            return List.of();
        }
        if (was.signum() == 0) {
            return List.of(movement(MovementKind.NEW, after.currency(), is));
        }
        if (is.signum() == 0) {
            return List.of(movement(MovementKind.CHURN, before.currency(), was.negate()));
        }
        MovementKind kind = direction > 0 ? MovementKind.EXPANSION : MovementKind.CONTRACTION;
        return List.of(movement(kind, after.currency(), is.subtract(was)));
    }

    private Movement movement(MovementKind kind, String currency, BigDecimal amount) {
        return Movement.of(accountId, kind, effectiveOn, currency, amount, reason, by, at);
    }

    private static BigDecimal amount(Money money) {
        return money == null ? BigDecimal.ZERO : money.amount();
    }
}
