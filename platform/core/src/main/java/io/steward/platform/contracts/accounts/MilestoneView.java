package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.time.LocalDate;

/** A milestone as its readers see it. */
public record MilestoneView(
        MilestoneKind kind, LocalDate reachedOn, String proof, String recordedBy, Instant recordedAt, long version) {}
