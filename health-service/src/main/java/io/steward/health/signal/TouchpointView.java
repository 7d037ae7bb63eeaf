package io.steward.health.signal;

import io.steward.health.signal.SignalAdmission.Admitted;
import io.steward.platform.contracts.signals.SignalEvent.TouchpointKind;
import java.time.Instant;
import java.util.UUID;

/** A contact with a customer, as it was written. */
public record TouchpointView(
        UUID id, UUID accountId, String accountExternalId, TouchpointKind kind, Instant occurredAt) {

    static TouchpointView of(Admitted<TouchpointRequest> admitted) {
        return new TouchpointView(
                admitted.id(),
                admitted.account().id(),
                admitted.account().externalId(),
                admitted.signal().kind(),
                admitted.at());
    }
}
