package io.steward.accounts.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.plan.MilestoneState.Open;
import io.steward.platform.contracts.accounts.AccountEvent.SuccessPlanEnded;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import io.steward.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Ends success plans. */
@ApplicationScoped
class PlanEndService {

    private final ChangeablePlans changeable;
    private final PlanMilestoneRepository milestones;
    private final PlanPartsRepository parts;
    private final Outbox outbox;
    private final Clock clock;

    PlanEndService(
            ChangeablePlans changeable,
            PlanMilestoneRepository milestones,
            PlanPartsRepository parts,
            Outbox outbox,
            Clock clock) {
        this.changeable = changeable;
        this.milestones = milestones;
        this.parts = parts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ends a plan; what is open of it then was missed. Fails with 409 where it has ended. */
    @WithTransaction
    Uni<SuccessPlanView> end(UUID id, EndPlanRequest request, String ifMatch, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return changeable
                .hold(id, ifMatch)
                .invoke(plan -> plan.end(request, by, now))
                .call(() -> milestones
                        .holdOpenOf(id)
                        .invoke(open -> open.forEach(milestone -> milestone.become(new Open().miss(by, now)))))
                .call(milestones::flush)
                .chain(plan -> parts.of(id).map(all -> plan.view(all, PlanRules.dayOf(now))))
                .call(plan -> outbox.add(new SuccessPlanEnded(
                        plan.accountId(),
                        plan.id(),
                        plan.kind(),
                        plan.title(),
                        plan.status(),
                        plan.attainment().percent())));
    }
}
