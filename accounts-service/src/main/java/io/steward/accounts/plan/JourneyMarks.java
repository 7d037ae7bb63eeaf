package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.journey.MilestoneListener;
import io.steward.accounts.plan.MilestoneState.Open;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.events.DomainEvent;
import io.steward.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What is reached on the journey is done in the plans that name it. */
@ApplicationScoped
class JourneyMarks implements MilestoneListener {

    private final PlanMilestoneRepository milestones;
    private final Outbox outbox;
    private final Clock clock;

    JourneyMarks(PlanMilestoneRepository milestones, Outbox outbox, Clock clock) {
        this.milestones = milestones;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> reached(UUID accountId, MilestoneKind kind, String proof, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return milestones
                .holdOpenOf(accountId, kind)
                .invoke(open -> open.forEach(milestone -> milestone.become(new Open().complete(by, now, proof))))
                .call(milestones::flush)
                .chain(this::tell);
    }

    private Uni<Void> tell(List<PlanMilestone> done) {
        return outbox.add(done.stream().map(PlanFacts::done).toArray(DomainEvent[]::new));
    }
}
