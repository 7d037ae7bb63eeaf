package io.steward.accounts.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.platform.contracts.accounts.SuccessPlanStatus;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import io.steward.platform.http.MergePatch;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Success plans as they stand. They begin by {@link PlanStartService} and end by {@link PlanEndService}. */
@ApplicationScoped
class SuccessPlanService {

    private final AccountService accounts;
    private final SuccessPlanRepository plans;
    private final ChangeablePlans changeable;
    private final PlanPartsRepository parts;
    private final MergePatch mergePatch;
    private final Clock clock;

    SuccessPlanService(
            AccountService accounts,
            SuccessPlanRepository plans,
            ChangeablePlans changeable,
            PlanPartsRepository parts,
            MergePatch mergePatch,
            Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.changeable = changeable;
        this.parts = parts;
        this.mergePatch = mergePatch;
        this.clock = clock;
    }

    /** Fails with 404 where there is no such account. */
    @WithSession
    Uni<List<SuccessPlanView>> listOf(UUID accountId) {
        return accounts.get(accountId).chain(() -> plans.listOf(accountId)).chain(this::views);
    }

    /** The newest ten of each account; of one status, or null for any. */
    @WithSession
    Uni<List<SuccessPlanView>> listOfEach(List<UUID> accountIds, SuccessPlanStatus status) {
        return accountIds.isEmpty()
                ? Uni.createFrom().item(List.of())
                : plans.listOfEach(accountIds, status).chain(this::views);
    }

    @WithSession
    Uni<SuccessPlanView> get(UUID id) {
        return plans.getById(id).chain(this::view);
    }

    /** Changes some fields of a plan itself. */
    @WithTransaction
    Uni<SuccessPlanView> patch(UUID id, JsonNode patch, String ifMatch) {
        return changeable.hold(id, ifMatch).chain(plan -> {
            PlanRequest wanted = mergePatch.apply(PlanRequest.of(plan), patch, PlanRequest.class);
            if (wanted.endsOn() != null && wanted.endsOn().isBefore(plan.startsOn())) {
                throw Problems.invalid("#/endsOn", "must not be before the start");
            }
            plan.become(wanted);
            return plans.flush().chain(() -> view(plan));
        });
    }

    private Uni<SuccessPlanView> view(SuccessPlan plan) {
        return views(List.of(plan)).map(List::getFirst);
    }

    private Uni<List<SuccessPlanView>> views(List<SuccessPlan> found) {
        return parts.ofEach(found.stream().map(SuccessPlan::id).toList())
                .map(all -> found.stream()
                        .map(plan -> plan.view(all.get(plan.id()), PlanRules.dayOf(clock.instant())))
                        .toList());
    }
}
