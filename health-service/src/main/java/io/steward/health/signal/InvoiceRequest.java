package io.steward.health.signal;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.signals.SignalEvent.InvoiceState;
import io.steward.platform.problems.Faults;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An invoice as it stands now.
 *
 * @param amount null where it is not told
 * @param changedAt since when it is in its state; null for now
 */
record InvoiceRequest(
        @Schema(required = true, minLength = 1, maxLength = 200, examples = "crm-4711") String accountExternalId,
        @Schema(required = true, examples = "PAID") InvoiceState state,
        Money amount,
        @Schema(required = true, examples = "2026-03-31") LocalDate dueOn,
        @Schema(examples = "2026-03-01T08:00:00Z") Instant changedAt)
        implements AccountSignal {

    private static final int MAX_DIGITS = 15;

    @Override
    public Instant at() {
        return changedAt;
    }

    @Override
    public String atField() {
        return "changedAt";
    }

    @Override
    public void check(Faults faults) {
        checkAccount(faults);
        faults.check(state != null, "#/state", "is required: one of " + Arrays.toString(InvoiceState.values()));
        faults.check(dueOn != null, "#/dueOn", "is required, a date such as 2026-01-31");
        if (amount != null) {
            faults.check(
                    amount.amount() != null
                            && amount.amount().scale() <= 4
                            && amount.amount().precision() - amount.amount().scale() <= MAX_DIGITS,
                    "#/amount/amount",
                    "must be a number with at most 4 decimals and 15 digits before them");
            faults.check(
                    amount.currency() != null && amount.currency().matches("[A-Z]{3}"),
                    "#/amount/currency",
                    "must be an ISO 4217 code such as EUR");
        }
    }
}
