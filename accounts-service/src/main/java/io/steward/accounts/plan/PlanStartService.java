package io.steward.accounts.plan;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.account.StoredAccount;
import io.steward.accounts.contact.ContactService;
import io.steward.accounts.plan.PlanDraft.Basis;
import io.steward.accounts.plan.PlanTemplateService.Published;
import io.steward.accounts.success.SuccessService;
import io.steward.platform.contracts.accounts.SuccessPlanView;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** Begins success plans. */
@ApplicationScoped
class PlanStartService {

    private static final String ONE_ACTIVE = "uq_success_plans_active";

    private final AccountService accounts;
    private final ContactService contacts;
    private final PlanTemplateService templates;
    private final SuccessService success;
    private final PlanOpening opening;
    private final Clock clock;

    PlanStartService(
            AccountService accounts,
            ContactService contacts,
            PlanTemplateService templates,
            SuccessService success,
            PlanOpening opening,
            Clock clock) {
        this.accounts = accounts;
        this.contacts = contacts;
        this.templates = templates;
        this.success = success;
        this.opening = opening;
        this.clock = clock;
    }

    /** Begins a plan; fails with 409 where the account has an active one of its kind. */
    @WithTransaction
    Uni<SuccessPlanView> start(UUID accountId, StartPlanRequest request, String by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return accounts.requireMayChange(accountId)
                .chain(() -> requireStakeholders(accountId, request))
                .chain(() -> accounts.get(accountId))
                .chain(account -> draft(account, request, PlanRules.dayOf(now))
                        .chain(draft -> opening.open(account, draft, by, now)))
                .onFailure(PlanStartService::isSecondOfKind)
                .transform(violation -> Problems.conflict("the account has an active plan of this kind: end it first"));
    }

    private Uni<PlanDraft> draft(StoredAccount account, StartPlanRequest request, LocalDate today) {
        String owner = request.owner() == null
                ? account.details().owner()
                : request.owner().strip();
        return request.template() == null
                ? Uni.createFrom().item(() -> PlanDraft.of(request, owner, today))
                : templates
                        .published(request.template())
                        .chain(this::basis)
                        .map(basis -> PlanDraft.of(request, basis, owner, today));
    }

    private Uni<Basis> basis(Published template) {
        String key = template.definition().successDefinition();
        return key == null
                ? Uni.createFrom().item(new Basis(template, null))
                : success.find(key)
                        .map(found -> new Basis(
                                template,
                                found.orElseThrow(() ->
                                        Problems.conflict("the success definition of the template is gone: " + key))));
    }

    private Uni<Void> requireStakeholders(UUID accountId, StartPlanRequest request) {
        List<UUID> named = request.outcomes().stream()
                .flatMap(outcome -> outcome.stakeholderIds().stream())
                .distinct()
                .toList();
        return contacts.requireAllAt(accountId, named, "#/outcomes");
    }

    private static boolean isSecondOfKind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation
                    && ONE_ACTIVE.equals(violation.getConstraintName())) {
                return true;
            }
        }
        return false;
    }
}
