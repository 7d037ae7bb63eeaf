package io.steward.health.trackingplan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What has arrived so far of that which is tracked. */
public record Arrivals(
        @Schema(description = "Whether a usage event was ever counted for an account.")
        boolean usage) {}
