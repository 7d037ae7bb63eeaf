package io.steward.platform.contracts.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The way of an account so far. Days are whole days between two moments or dates. */
public record JourneyView(
        UUID accountId,
        Stage stage,

        @Schema(description = "Since when the account is in its stage.")
        Instant since,

        @Schema(description = "Whole days in the stage.") long daysInStage,

        @Schema(description = "How long the stage is expected to take; null for as long as it lasts.")
        Integer expectedDays,

        @Schema(description = "Every stage so far, the oldest first; the last one is open.")
        List<Stay> stages,

        List<MilestoneView> milestones,

        @Schema(description = "Days from startedOn to the milestone FIRST_VALUE; null while one of them is not known.")
        Long timeToValueDays,

        @Schema(
                description =
                        "When the account left ONBOARDING for another stage than CHURNED for the first time; null "
                                + "while it has not.")
        Instant onboardingCompletedAt,

        @Schema(description = "Whether the account is at risk, whatever its stage; null where it is not.")
        AtRisk atRisk) {

    /** What lies over the stage of an account that is at risk. */
    public record AtRisk(Instant since, String reason) {}

    /** A time in one stage. */
    public record Stay(
            Stage stage,
            Instant from,

            @Schema(description = "Null while it lasts.") Instant to,

            long days,
            StageCause cause,
            String reason,

            @Schema(description = "User or client; null where it is not known, and where a rule did.")
            String changedBy) {}
}
