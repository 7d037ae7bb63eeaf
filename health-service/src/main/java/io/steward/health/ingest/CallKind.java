package io.steward.health.ingest;

import io.steward.platform.contracts.signals.SignalEvent.UsageKind;
import java.util.Optional;

/** The calls of the Segment spec. */
enum CallKind {
    IDENTIFY(null),
    TRACK(UsageKind.TRACK),
    PAGE(UsageKind.PAGE),
    SCREEN(UsageKind.SCREEN),
    GROUP(null),
    ALIAS(null);

    private final UsageKind usage;

    CallKind(UsageKind usage) {
        this.usage = usage;
    }

    /** What it is as usage; empty where it only says who is who. */
    Optional<UsageKind> usage() {
        return Optional.ofNullable(usage);
    }

    /** The kind of a {@code type} in a batch. */
    static Optional<CallKind> of(String type) {
        for (CallKind kind : values()) {
            if (kind.name().toLowerCase(java.util.Locale.ROOT).equals(type)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
