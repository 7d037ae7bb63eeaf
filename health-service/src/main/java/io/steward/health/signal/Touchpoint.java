package io.steward.health.signal;

import io.steward.platform.contracts.signals.SignalEvent.TouchpointKind;
import java.time.Instant;
import java.util.UUID;

/** One contact with a customer. */
record Touchpoint(UUID id, UUID accountId, TouchpointKind kind, Instant occurredAt) {}
