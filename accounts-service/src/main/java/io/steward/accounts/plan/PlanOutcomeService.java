package io.steward.accounts.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.PlanOutcomeView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.http.MergePatch;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The outcomes of a plan: added, changed, taken out. */
@ApplicationScoped
class PlanOutcomeService {

    private final ChangeablePlans changeable;
    private final PlanOutcomeRepository outcomes;
    private final PlanStakeholderRepository stakeholders;
    private final OutcomeKeeping keeping;
    private final MergePatch mergePatch;
    private final Clock clock;

    PlanOutcomeService(
            ChangeablePlans changeable,
            PlanOutcomeRepository outcomes,
            PlanStakeholderRepository stakeholders,
            OutcomeKeeping keeping,
            MergePatch mergePatch,
            Clock clock) {
        this.changeable = changeable;
        this.outcomes = outcomes;
        this.stakeholders = stakeholders;
        this.keeping = keeping;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    @WithSession
    Uni<PlanOutcomeView> get(UUID planId, UUID id) {
        return outcomes.getOf(planId, id).chain(this::view);
    }

    @WithTransaction
    Uni<PlanOutcomeView> add(UUID planId, OutcomeRequest request) {
        return changeable
                .hold(planId)
                .call(() -> outcomes.count("planId", planId).invoke(PlanOutcomeService::requireRoom))
                .chain(plan -> {
                    PlanOutcome outcome = new PlanOutcome(plan);
                    return keeping.become(
                            plan,
                            outcome,
                            request,
                            now(),
                            Uni.createFrom().deferred(() -> outcomes.persistAndFlush(outcome)));
                })
                .chain(this::view);
    }

    /** Changes some fields of an outcome. */
    @WithTransaction
    Uni<PlanOutcomeView> patch(UUID planId, UUID id, JsonNode patch, String ifMatch) {
        return changeable
                .hold(planId)
                .chain(plan -> outcomes.getOf(planId, id)
                        .call(outcome -> requireMatch(outcome, ifMatch))
                        .chain(outcome -> wanted(outcome, patch)
                                .chain(wanted -> keeping.become(
                                        plan,
                                        outcome,
                                        wanted,
                                        now(),
                                        Uni.createFrom().deferred(outcomes::flush)))))
                .chain(this::view);
    }

    @WithTransaction
    Uni<Void> remove(UUID planId, UUID id, String ifMatch) {
        return changeable
                .hold(planId)
                .chain(plan -> outcomes.getOf(planId, id)
                        .call(outcome -> requireMatch(outcome, ifMatch))
                        .call(() -> stakeholders.replace(plan, id, List.of()))
                        .chain(outcomes::delete));
    }

    private Uni<PlanOutcomeView> requireMatch(PlanOutcome outcome, String ifMatch) {
        return view(outcome).invoke(view -> EntityTags.requireMatch(ifMatch, outcome.version(), () -> view));
    }

    private Uni<OutcomeRequest> wanted(PlanOutcome outcome, JsonNode patch) {
        return stakeholderIds(outcome)
                .map(contacts -> mergePatch.apply(
                        OutcomeRequest.of(outcome, contacts, !patch.has("target")), patch, OutcomeRequest.class));
    }

    private Uni<PlanOutcomeView> view(PlanOutcome outcome) {
        return stakeholderIds(outcome).map(outcome::view);
    }

    private Uni<List<UUID>> stakeholderIds(PlanOutcome outcome) {
        return stakeholders
                .listOfOutcome(outcome.id())
                .map(found ->
                        found.stream().map(PlanStakeholder::contactId).sorted().toList());
    }

    private static void requireRoom(long present) {
        if (present >= PlanRules.MOST_PARTS) {
            throw Problems.conflict("the plan has " + PlanRules.MOST_PARTS + " outcomes already");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
