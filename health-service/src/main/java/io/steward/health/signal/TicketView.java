package io.steward.health.signal;

import io.steward.platform.contracts.signals.SignalEvent.Sentiment;
import io.steward.platform.contracts.signals.SignalEvent.Severity;
import io.steward.platform.contracts.signals.SignalEvent.TicketStatus;
import java.time.Instant;
import java.util.UUID;

/** A support ticket, as it was written. */
public record TicketView(
        String externalId,
        UUID accountId,
        String accountExternalId,
        TicketStatus status,
        Sentiment sentiment,
        Severity severity,
        boolean escalated,
        Instant openedAt,
        Instant solvedAt) {}
