package io.steward.accounts.plan;

import io.steward.accounts.plan.MilestoneState.Done;
import io.steward.platform.contracts.accounts.AccountEvent.OutcomeReached;
import io.steward.platform.contracts.accounts.AccountEvent.PlanMilestoneDone;
import java.util.UUID;

/** What is published of the parts of a plan. */
final class PlanFacts {

    private PlanFacts() {}

    /** @throws IllegalStateException where it is not done */
    static PlanMilestoneDone done(PlanMilestone milestone) {
        if (!(milestone.state() instanceof Done done)) {
            throw new IllegalStateException("milestone " + milestone.id() + " is not done");
        }
        return new PlanMilestoneDone(
                milestone.accountId(),
                milestone.planId(),
                milestone.id(),
                milestone.title(),
                milestone.owner(),
                milestone.dueOn(),
                done.by(),
                done.at());
    }

    static OutcomeReached reached(UUID accountId, PlanOutcome outcome) {
        return new OutcomeReached(
                accountId,
                outcome.planId(),
                outcome.id(),
                outcome.title(),
                outcome.rank(),
                outcome.currentValue(),
                outcome.reachedAt());
    }
}
