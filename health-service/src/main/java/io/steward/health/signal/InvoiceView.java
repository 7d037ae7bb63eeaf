package io.steward.health.signal;

import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.signals.SignalEvent.InvoiceState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** An invoice, as it was written. */
public record InvoiceView(
        String externalId,
        UUID accountId,
        String accountExternalId,
        InvoiceState state,
        Money amount,
        LocalDate dueOn,
        Instant changedAt) {}
