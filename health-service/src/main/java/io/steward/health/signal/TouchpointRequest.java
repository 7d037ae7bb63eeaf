package io.steward.health.signal;

import io.steward.platform.contracts.signals.SignalEvent.TouchpointKind;
import io.steward.platform.problems.Faults;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A contact with a customer.
 *
 * @param occurredAt null for now
 */
record TouchpointRequest(
        @Schema(required = true, minLength = 1, maxLength = 200, examples = "crm-4711") String accountExternalId,
        @Schema(required = true, examples = "CALL") TouchpointKind kind,
        @Schema(examples = "2026-03-01T08:00:00Z") Instant occurredAt) implements AccountSignal {

    @Override
    public Instant at() {
        return occurredAt;
    }

    @Override
    public String atField() {
        return "occurredAt";
    }

    @Override
    public void check(Faults faults) {
        checkAccount(faults);
        faults.check(kind != null, "#/kind", "is required: one of " + Arrays.toString(TouchpointKind.values()));
    }
}
