package io.steward.accounts.accountplan;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.platform.contracts.accounts.AccountEvent.AccountPlanReviewed;
import io.steward.platform.contracts.accounts.AccountPlanReviewView;
import io.steward.platform.contracts.accounts.AccountPlanView;
import io.steward.platform.http.EntityTags;
import io.steward.platform.outbox.Outbox;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The plan of an account: written, read, reviewed. */
@ApplicationScoped
class AccountPlanService {

    private final AccountService accounts;
    private final AccountPlanRepository plans;
    private final AccountPlanReviewRepository reviews;
    private final Outbox outbox;
    private final Clock clock;

    AccountPlanService(
            AccountService accounts,
            AccountPlanRepository plans,
            AccountPlanReviewRepository reviews,
            Outbox outbox,
            Clock clock) {
        this.accounts = accounts;
        this.plans = plans;
        this.reviews = reviews;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A plan and whether it is new. */
    record Written(AccountPlanView plan, boolean created) {}

    /** Fails with 404 where there is no such account, or no plan of it yet. */
    @WithSession
    Uni<AccountPlanView> get(UUID accountId) {
        return accounts.get(accountId)
                .chain(() -> plans.required(plans.findById(accountId), accountId))
                .map(AccountPlan::view);
    }

    /** Those of some accounts that are written. */
    @WithSession
    Uni<List<AccountPlanView>> list(List<UUID> accountIds) {
        return plans.list("accountId in ?1", accountIds)
                .map(found -> found.stream().map(AccountPlan::view).toList());
    }

    @WithTransaction
    Uni<Written> write(UUID accountId, AccountPlanRequest request, String ifMatch, String by) {
        Instant now = now();
        return accounts.requireMayChange(accountId)
                .chain(() -> plans.hold(accountId))
                .chain(known -> {
                    if (known == null) {
                        EntityTags.requireNoMatch(ifMatch);
                    } else {
                        EntityTags.requireMatch(ifMatch, known.version(), known::view);
                    }
                    AccountPlan plan = known == null ? new AccountPlan(accountId, dayOf(now)) : known;
                    plan.become(request, by, now);
                    return plans.persistAndFlush(plan).map(kept -> new Written(kept.view(), known == null));
                });
    }

    @WithSession
    Uni<List<AccountPlanReviewView>> reviews(UUID accountId) {
        return accounts.get(accountId)
                .chain(() -> reviews.listOf(accountId))
                .map(found -> found.stream().map(AccountPlanReview::view).toList());
    }

    /** Records a review; the version of the plan that it names is the one after it. */
    @WithTransaction
    Uni<AccountPlanReviewView> review(UUID accountId, ReviewAccountPlanRequest request, String ifMatch, String by) {
        Instant now = now();
        LocalDate next = request.nextReviewOn() == null
                ? dayOf(now).plusMonths(AccountPlan.MONTHS_BETWEEN_REVIEWS)
                : request.nextReviewOn();
        if (!next.isAfter(dayOf(now))) {
            throw Problems.invalid("#/nextReviewOn", "must be in the future");
        }
        return accounts.requireMayChange(accountId)
                .chain(() -> plans.required(plans.hold(accountId), accountId))
                .invoke(plan -> EntityTags.requireMatch(ifMatch, plan.version(), plan::view))
                .invoke(plan -> plan.reviewed(next, now))
                // Only the flush raises the version that the review names.
                .call(plans::flush)
                .chain(plan -> reviews.findLastOf(accountId)
                        .map(before -> new AccountPlanReview(plan, before, request.notes(), by, now)))
                .chain(reviews::persistAndFlush)
                .map(AccountPlanReview::view)
                .call(review -> outbox.add(new AccountPlanReviewed(
                        accountId, review.id(), by, review.planVersion(), review.nextReviewOn())));
    }

    private static LocalDate dayOf(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
