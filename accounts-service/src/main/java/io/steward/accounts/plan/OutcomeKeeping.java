package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.contact.ContactService;
import io.steward.platform.outbox.Outbox;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Writes one outcome of a plan with whatever belongs to it, within the transaction of the caller. */
@ApplicationScoped
class OutcomeKeeping {

    private final AccountService accounts;
    private final ContactService contacts;
    private final PlanMilestoneRepository milestones;
    private final PlanStakeholderRepository stakeholders;
    private final OutcomeMeasures measures;
    private final Outbox outbox;

    OutcomeKeeping(
            AccountService accounts,
            ContactService contacts,
            PlanMilestoneRepository milestones,
            PlanStakeholderRepository stakeholders,
            OutcomeMeasures measures,
            Outbox outbox) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.milestones = milestones;
        this.stakeholders = stakeholders;
        this.measures = measures;
        this.outbox = outbox;
    }

    /**
     * Gives an outcome its content.
     *
     * @param flush writes the outcome itself
     */
    Uni<PlanOutcome> become(SuccessPlan plan, PlanOutcome outcome, OutcomeRequest content, Instant now, Uni<?> flush) {
        return requireKnown(plan, content)
                .chain(() -> accounts.get(plan.accountId()))
                .chain(measures::hold)
                .map(measure -> {
                    boolean reached = outcome.become(content, now);
                    return measure.take(outcome) || reached;
                })
                .call(() -> flush)
                .call(() -> stakeholders.replace(plan, outcome.id(), content.stakeholderIds()))
                .chain(reached -> reached
                        ? outbox.add(PlanFacts.reached(plan.accountId(), outcome))
                        : Uni.createFrom().voidItem())
                .replaceWith(outcome);
    }

    private Uni<Void> requireKnown(SuccessPlan plan, OutcomeRequest content) {
        return contacts.requireAllAt(plan.accountId(), content.stakeholderIds(), "#/stakeholderIds")
                .chain(() -> requireMilestone(plan, content.milestoneId()));
    }

    private Uni<Void> requireMilestone(SuccessPlan plan, UUID milestoneId) {
        return milestoneId == null
                ? Uni.createFrom().voidItem()
                : milestones
                        .count("planId = ?1 and id = ?2", plan.id(), milestoneId)
                        .invoke(found -> {
                            if (found == 0) {
                                throw Problems.invalid("#/milestoneId", "is no milestone of this plan");
                            }
                        })
                        .replaceWithVoid();
    }
}
