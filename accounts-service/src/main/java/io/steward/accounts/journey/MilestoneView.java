package io.steward.accounts.journey;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone as its readers see it. */
@Schema(name = "MilestoneView")
record MilestoneView(
        MilestoneKind kind, LocalDate reachedOn, String proof, String recordedBy, Instant recordedAt, long version) {}
