package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.platform.http.EntityTags;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Opens a plan to a change of it or of its parts: one after the other, by whoever may change its account. */
@ApplicationScoped
class ChangeablePlans {

    private final AccountService accounts;
    private final SuccessPlanRepository plans;
    private final PlanPartsRepository parts;
    private final Clock clock;

    ChangeablePlans(AccountService accounts, SuccessPlanRepository plans, PlanPartsRepository parts, Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Holds a plan until the transaction of the caller ends.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404, 403, or 409 where the plan has ended
     */
    Uni<SuccessPlan> hold(UUID id) {
        return plans.hold(id)
                .call(plan -> accounts.requireMayChange(plan.accountId()))
                .invoke(SuccessPlan::requireActive);
    }

    /**
     * Holds a plan that has a version.
     *
     * @throws RuntimeException (through the Uni) that is answered as by {@link #hold(UUID)}, or with 412
     */
    Uni<SuccessPlan> hold(UUID id, String ifMatch) {
        return hold(id).call(plan -> ifMatch == null || EntityTags.isKnown(ifMatch, plan.version())
                ? Uni.createFrom().voidItem()
                : parts.of(id)
                        .map(all -> plan.view(all, PlanRules.dayOf(clock.instant())))
                        .invoke(view -> EntityTags.requireMatch(ifMatch, plan.version(), () -> view)));
    }
}
