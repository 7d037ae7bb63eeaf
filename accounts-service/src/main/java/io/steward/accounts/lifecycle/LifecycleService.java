package io.steward.accounts.lifecycle;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountDetails;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.account.Cause;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.caller.Caller;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountEvent.AccountChurned;
import io.steward.platform.contracts.accounts.AccountEvent.AccountReactivated;
import io.steward.platform.contracts.accounts.ChurnView;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.outbox.Outbox;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** How an account ends and comes back. */
@ApplicationScoped
class LifecycleService {

    private final AccountService accounts;
    private final ChurnRepository churns;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    LifecycleService(AccountService accounts, ChurnRepository churns, Outbox outbox, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.churns = churns;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @WithSession
    Uni<List<ChurnView>> list(UUID accountId) {
        return accounts.get(accountId)
                .chain(() -> churns.listOf(accountId))
                .map(found -> found.stream().map(Churn::view).toList());
    }

    /** Those of several accounts, newest first. */
    @WithSession
    Uni<List<ChurnView>> list(List<UUID> accountIds) {
        return churns.listOf(accountIds)
                .map(found -> found.stream().map(Churn::view).toList());
    }

    /**
     * Lets a customer go: the stage becomes CHURNED and the revenue none. One that was stated as churned before gets its
     * reason so.
     */
    @WithTransaction
    Uni<ChurnView> churn(UUID accountId, RecordChurnRequest request) {
        Instant now = now();
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate on = request.churnedOn() == null ? today : request.churnedOn();
        if (on.isAfter(today)) {
            throw Problems.invalid("#/churnedOn", "must not be in the future");
        }
        return accounts.requireMayChange(accountId)
                .chain(() -> accounts.get(accountId))
                .chain(before -> endEarlier(before, on)
                        .chain(() ->
                                accounts.change(accountId, LifecycleService::gone, Cause.of(request.inWords(), on)))
                        .chain(() -> keep(before, request, on, now)));
    }

    /** Takes a customer back who had left; fails with 409 where the account is not churned. */
    @WithTransaction
    Uni<StoredAccount> reactivate(UUID accountId, ReactivateRequest request) {
        LocalDate today = now().atOffset(ZoneOffset.UTC).toLocalDate();
        return accounts.requireMayChange(accountId)
                .chain(() -> accounts.get(accountId))
                .invoke(account -> {
                    if (account.details().stage() != Stage.CHURNED) {
                        throw Problems.conflict("the account is not churned: its stage is "
                                + account.details().stage());
                    }
                })
                .chain(() -> churns.findOpen(accountId))
                .invoke(open -> {
                    if (open != null) {
                        open.end(today);
                    }
                })
                .chain(() -> accounts.change(
                        accountId,
                        details -> details.in(request.stageOrDefault())
                                .with(request.mrr() == null ? details.mrr() : request.mrr()),
                        Cause.because(request.reason().strip())))
                .call(() -> outbox.add(new AccountReactivated(
                        accountId, today, request.reason().strip())));
    }

    /** Takes an account out of all lists; what is archived already stays as it is. */
    @WithTransaction
    Uni<StoredAccount> archive(UUID accountId) {
        return accounts.archive(accountId, now());
    }

    /** Brings an account back into the lists; what is not archived stays as it is. */
    @WithTransaction
    Uni<StoredAccount> restore(UUID accountId) {
        return accounts.archive(accountId, null);
    }

    /** An open churn of an account that is not churned ended when somebody stated another stage. */
    private Uni<Void> endEarlier(StoredAccount account, LocalDate on) {
        return churns.findOpen(account.id()).chain(open -> {
            if (open == null) {
                return Uni.createFrom().voidItem();
            }
            if (account.details().stage() == Stage.CHURNED) {
                throw Problems.conflict("the account churned on " + open.churnedOn() + " already");
            }
            open.end(on);
            return churns.flush();
        });
    }

    private Uni<ChurnView> keep(StoredAccount before, RecordChurnRequest request, LocalDate on, Instant now) {
        Churn churn = new Churn(before.id(), request, on, before.details().mrr(), caller.username(), now);
        return churns.persistAndFlush(churn)
                .chain(() -> outbox.add(
                        new AccountChurned(before.id(), on, request.reason().name(), request.isBadFit())))
                .map(nothing -> churn.view());
    }

    private static AccountDetails gone(AccountDetails details) {
        Money mrr = details.mrr();
        return details.in(Stage.CHURNED).with(mrr == null ? null : new Money(BigDecimal.ZERO, mrr.currency()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
