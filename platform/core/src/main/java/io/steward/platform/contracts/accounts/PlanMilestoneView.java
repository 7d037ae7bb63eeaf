package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A milestone on the way of a success plan. */
public record PlanMilestoneView(
        UUID id,
        UUID planId,
        UUID accountId,
        @Schema(examples = "Setup done") String title,

        @Schema(description = "Name of the phase that it belongs to; null for none.", examples = "First value")
        String phase,

        @Schema(description = "The last day, in UTC, on which it is not overdue.", examples = "2026-03-31")
        LocalDate dueOn,

        @Schema(description = "User name of who looks after it; null for nobody.", examples = "carl")
        String owner,

        @Schema(description = "The milestone of the journey that is reached with it; null for none.")
        MilestoneKind journeyMilestone,

        PlanMilestoneStatus status,

        @Schema(description = "Who did or dropped it; null while it is open.", examples = "carl")
        String closedBy,

        Instant closedAt,

        @Schema(description = "What shows that it is done, or why it was dropped.", examples = "Ann showed it.")
        String note,

        @Schema(
                description =
                        "What would show it: the outcome that belongs to it was reached while it is open. Told within "
                                + "its plan alone; null otherwise.")
        String suggestedProof,

        long version) {}
