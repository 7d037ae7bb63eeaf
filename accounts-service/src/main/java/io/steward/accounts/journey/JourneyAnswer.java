package io.steward.accounts.journey;

import io.steward.platform.contracts.accounts.JourneyView;
import io.steward.platform.contracts.accounts.JourneyView.AtRisk;
import io.steward.platform.contracts.accounts.JourneyView.Stay;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.Stage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Tells the way of an account from what is recorded of it. */
final class JourneyAnswer {

    private JourneyAnswer() {}

    /**
     * Tells the way of an account.
     *
     * @param startedOn null where it is not known
     * @param changes at least one, the oldest first
     * @param atRisk null where it is not
     */
    static JourneyView of(
            UUID accountId,
            LocalDate startedOn,
            JourneyStage current,
            List<StageChange> changes,
            List<Milestone> milestones,
            AtRisk atRisk,
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
                onboardingCompletedAt(changes),
                atRisk);
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
