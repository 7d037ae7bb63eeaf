package io.steward.accounts.revenue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.account.Cause;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.caller.Caller;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.RevenueLedgerView;
import io.steward.platform.contracts.accounts.RevenueMovementView;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
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
import org.hibernate.exception.ConstraintViolationException;

/** Reads the ledger, and writes what is stated of revenue by its day. */
@ApplicationScoped
class RevenueService {

    private static final String REVERSED_ONCE = "uq_revenue_movements_reversal";

    private final AccountService accounts;
    private final RevenueLedger ledger;
    private final MovementStore store;
    private final Caller caller;
    private final Clock clock;

    RevenueService(AccountService accounts, RevenueLedger ledger, MovementStore store, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    /** Fails with 404 where there is no such account. */
    Uni<Page<RevenueMovementView>> list(UUID accountId, PageRequest page, Cursor place) {
        return accounts.get(accountId)
                .chain(() -> store.list(List.of(accountId), page, place))
                .map(List::getFirst)
                .map(ledger -> new Page<>(ledger.movements(), ledger.next(), ledger.previous(), null, null));
    }

    /** A page of the ledger of each account, in the order of the ids. */
    Uni<List<RevenueLedgerView>> list(List<UUID> accountIds, PageRequest page, Cursor place) {
        return store.list(accountIds, page, place);
    }

    /**
     * States the revenue of an account since a day.
     *
     * @throws RuntimeException (through the Uni) that is answered with 409 where a movement lies behind that day
     */
    @WithTransaction
    Uni<StoredAccount> record(UUID accountId, RecordMovementRequest request) {
        LocalDate today = now().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate on = request.effectiveOn() == null ? today : request.effectiveOn();
        requirePast(on, today);
        return accounts.requireMayChange(accountId)
                .chain(() -> Panache.getSession().chain(session -> store.latest(session, accountId)))
                .invoke(latest -> {
                    if (latest != null && on.isBefore(latest)) {
                        throw Problems.conflict(
                                "there is a movement of " + latest + ": correct that, or state a later day");
                    }
                })
                .chain(() -> accounts.change(
                        accountId, details -> details.with(request.mrr()), Cause.of(request.reason(), on)));
    }

    /**
     * Takes a movement back and says what is right instead. The revenue of the account changes by the difference.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404, 422, or 409 where it was corrected before or
     *     the revenue would be negative
     */
    @WithTransaction
    Uni<Void> correct(UUID accountId, UUID movementId, CorrectMovementRequest request) {
        return accounts.requireMayChange(accountId)
                .chain(() -> Panache.getSession().chain(session -> store.find(session, accountId, movementId)))
                .chain(found -> correct(
                        found.orElseThrow(() -> Problems.notFound("movement of the account", movementId)), request));
    }

    private Uni<Void> correct(Movement wrong, CorrectMovementRequest request) {
        Instant now = now();
        LocalDate on = request.effectiveOn() == null ? wrong.effectiveOn() : request.effectiveOn();
        BigDecimal amount = request.amount() == null ? wrong.amount() : request.amount();
        requirePast(on, now.atOffset(ZoneOffset.UTC).toLocalDate());
        if (wrong.reversal()) {
            throw Problems.conflict("it takes another movement back: correct what was said instead of that");
        }
        if (amount.signum() != wrong.amount().signum()) {
            throw Problems.invalid("#/amount", "must have the sign of the movement");
        }
        String why = request.reason().strip();
        return accounts.change(
                        wrong.accountId(),
                        details -> details.with(moved(details.mrr(), wrong, amount.subtract(wrong.amount()))),
                        Cause.corrected(why))
                .chain(() -> ledger.add(List.of(
                        wrong.reversed(why, caller.username(), now),
                        wrong.replaced(on, amount, why, caller.username(), now))))
                .onFailure(RevenueService::isSecondReversal)
                .transform(second -> Problems.conflict("it was corrected before: correct what it was replaced by"));
    }

    private static boolean isSecondReversal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException violation
                    && REVERSED_ONCE.equals(violation.getConstraintName())) {
                return true;
            }
        }
        return false;
    }

    private static Money moved(Money mrr, Movement wrong, BigDecimal difference) {
        if (difference.signum() == 0) {
            return mrr;
        }
        if (mrr == null || !mrr.currency().equals(wrong.currency())) {
            throw Problems.conflict("the account pays in another currency now: only the day can be corrected");
        }
        BigDecimal after = mrr.amount().add(difference);
        if (after.signum() < 0) {
            throw Problems.conflict("the revenue of the account would be negative");
        }
        return new Money(after, mrr.currency());
    }

    private static void requirePast(LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw Problems.invalid("#/effectiveOn", "must not be in the future");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
