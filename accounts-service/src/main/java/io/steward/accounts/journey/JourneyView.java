package io.steward.accounts.journey;

import io.steward.platform.contracts.accounts.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The way of an account so far. Days are whole days between two moments or dates. */
@Schema(name = "JourneyView")
record JourneyView(
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
        Instant onboardingCompletedAt) {

    /** A time in one stage. */
    @Schema(name = "StageStay")
    record Stay(
            Stage stage,
            Instant from,

            @Schema(description = "Null while it lasts.") Instant to,

            long days,
            StageCause cause,
            String reason,

            @Schema(description = "User or client; null where it is not known.")
            String changedBy) {}

    /**
     * Tells the way of an account.
     *
     * @param startedOn null where it is not known
     * @param changes at least one, the oldest first
     */
    static JourneyView of(
            UUID accountId,
            LocalDate startedOn,
            JourneyStage current,
            List<StageChange> changes,
            List<Milestone> milestones,
            Instant now) {
        List<Stay> stays = stays(changes, now);
        Stay last = stays.getLast();
        return new JourneyView(
                accountId,
                last.stage(),
                last.from(),
                last.days(),
                current.expectedDays(),
                stays,
                milestones.stream().map(Milestone::view).toList(),
                timeToValue(startedOn, milestones),
                onboardingCompletedAt(changes));
    }

    private static List<Stay> stays(List<StageChange> changes, Instant now) {
        List<Stay> stays = new ArrayList<>();
        for (int index = 0; index < changes.size(); index++) {
            StageChange change = changes.get(index);
            Instant to = index + 1 < changes.size() ? changes.get(index + 1).at() : null;
            long days = ChronoUnit.DAYS.between(change.at(), to == null ? now : to);
            stays.add(new Stay(change.to(), change.at(), to, days, change.cause(), change.reason(), change.by()));
        }
        return stays;
    }

    private static Long timeToValue(LocalDate startedOn, List<Milestone> milestones) {
        return startedOn == null
                ? null
                : milestones.stream()
                        .filter(milestone -> milestone.kind() == MilestoneKind.FIRST_VALUE)
                        .findFirst()
                        .map(reached -> ChronoUnit.DAYS.between(startedOn, reached.reachedOn()))
                        .orElse(null);
    }

    private static Instant onboardingCompletedAt(List<StageChange> changes) {
        return changes.stream()
                .filter(change -> change.from() == Stage.ONBOARDING && change.to() != Stage.CHURNED)
                .map(StageChange::at)
                .findFirst()
                .orElse(null);
    }
}
