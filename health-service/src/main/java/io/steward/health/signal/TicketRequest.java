package io.steward.health.signal;

import io.steward.platform.contracts.signals.SignalEvent.Sentiment;
import io.steward.platform.contracts.signals.SignalEvent.Severity;
import io.steward.platform.contracts.signals.SignalEvent.TicketStatus;
import io.steward.platform.problems.Faults;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A support ticket as it stands now.
 *
 * @param sentiment null for neutral
 * @param severity null for normal
 * @param escalated null for no
 * @param openedAt null for what is known already, else now
 * @param solvedAt only for a solved ticket; null for what is known already, else now
 */
record TicketRequest(
        @Schema(required = true, minLength = 1, maxLength = 200, examples = "crm-4711") String accountExternalId,
        @Schema(required = true, examples = "OPEN") TicketStatus status,
        @Schema(examples = "NEGATIVE") Sentiment sentiment,
        @Schema(examples = "HIGH") Severity severity,
        @Schema(examples = "false") Boolean escalated,
        @Schema(examples = "2026-03-01T08:00:00Z") Instant openedAt,
        Instant solvedAt)
        implements AccountSignal {

    @Override
    public Instant at() {
        return openedAt;
    }

    @Override
    public String atField() {
        return "openedAt";
    }

    @Override
    public void check(Faults faults) {
        checkAccount(faults);
        faults.check(status != null, "#/status", "is required: one of " + Arrays.toString(TicketStatus.values()));
        faults.check(
                solvedAt == null || status == TicketStatus.SOLVED, "#/solvedAt", "must be left out for an open ticket");
        faults.check(
                solvedAt == null || openedAt == null || !solvedAt.isBefore(openedAt),
                "#/solvedAt",
                "must not be before openedAt");
    }
}
