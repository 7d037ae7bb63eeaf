package io.steward.health.signal;

import io.steward.platform.contracts.signals.SignalEvent.TouchpointKind;
import io.steward.platform.problems.Faults;
import java.time.Instant;
import java.util.Arrays;

/**
 * A contact with a customer.
 *
 * @param occurredAt null for now
 */
record TouchpointRequest(String accountExternalId, TouchpointKind kind, Instant occurredAt) implements AccountSignal {

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
