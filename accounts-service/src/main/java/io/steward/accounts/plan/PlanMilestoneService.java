package io.steward.accounts.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.journey.JourneyService;
import io.steward.accounts.plan.MilestoneState.Done;
import io.steward.accounts.plan.MilestoneState.Mark;
import io.steward.accounts.plan.MilestoneState.Open;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import io.steward.platform.outbox.Outbox;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The milestones of a plan: added, changed, done, dropped, opened again. */
@ApplicationScoped
class PlanMilestoneService {

    private final ChangeablePlans changeable;
    private final PlanMilestoneRepository milestones;
    private final JourneyService journeys;
    private final Outbox outbox;
    private final MergePatch mergePatch;
    private final Clock clock;

    PlanMilestoneService(
            ChangeablePlans changeable,
            PlanMilestoneRepository milestones,
            JourneyService journeys,
            Outbox outbox,
            MergePatch mergePatch,
            Clock clock) {
        this.changeable = changeable;
        this.milestones = milestones;
        this.journeys = journeys;
        this.outbox = outbox;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @WithSession
    Uni<PlanMilestoneView> get(UUID planId, UUID id) {
        return milestones.getOf(planId, id).map(this::view);
    }

    @WithTransaction
    Uni<PlanMilestoneView> add(UUID planId, MilestoneRequest request, String by) {
        return changeable
                .hold(planId)
                .call(() -> milestones.count("planId", planId).invoke(PlanMilestoneService::requireRoom))
                .map(plan -> new PlanMilestone(plan, request))
                .call(milestones::persistAndFlush)
                .chain(milestone -> change(milestone, request, by));
    }

    /** Changes some fields of a milestone, its state among them. */
    @WithTransaction
    Uni<PlanMilestoneView> patch(UUID planId, UUID id, JsonNode patch, String ifMatch, String by) {
        return changeable
                .hold(planId)
                .chain(() -> milestones.holdOf(planId, id))
                .chain(milestone -> {
                    EntityTags.requireMatch(ifMatch, milestone.version(), () -> view(milestone));
                    boolean reopened = patch.has("status")
                            && Mark.OPEN.name().equals(patch.get("status").asText());
                    MilestoneRequest wanted =
                            mergePatch.apply(MilestoneRequest.of(milestone, !reopened), patch, MilestoneRequest.class);
                    milestone.become(wanted);
                    return change(milestone, wanted, by);
                });
    }

    private Uni<PlanMilestoneView> change(PlanMilestone milestone, MilestoneRequest wanted, String by) {
        MilestoneState before = milestone.state();
        milestone.become(before.to(wanted.mark(), by, now(), wanted.note()));
        boolean done = before instanceof Open && milestone.state() instanceof Done;
        return milestones
                .flush()
                .chain(() -> done ? tellDone(milestone, by) : Uni.createFrom().voidItem())
                .map(nothing -> view(milestone));
    }

    private Uni<Void> tellDone(PlanMilestone milestone, String by) {
        Uni<Void> told = outbox.add(PlanFacts.done(milestone));
        return milestone.journeyMilestone() == null
                ? told
                : told.chain(() -> journeys.reachOnce(
                        milestone.accountId(),
                        milestone.journeyMilestone(),
                        PlanRules.dayOf(now()),
                        milestone.state().note(),
                        by));
    }

    private static void requireRoom(long present) {
        if (present >= PlanRules.MOST_PARTS) {
            throw Problems.conflict("the plan has " + PlanRules.MOST_PARTS + " milestones already");
        }
    }

    private PlanMilestoneView view(PlanMilestone milestone) {
        return milestone.view(PlanRules.dayOf(clock.instant()), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
