package io.steward.accounts.account;

import io.steward.accounts.account.BatchUpsertAnswer.Outcome;
import io.steward.accounts.journey.StageChange;
import io.steward.accounts.revenue.RevenueChange;
import io.steward.platform.contracts.Money;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import io.steward.platform.contracts.accounts.Stage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/** What an upsert made of an account. Content that is the same raises no version and is no event. */
sealed interface Upserted {

    /** The account after it. */
    StoredAccount account();

    /** There was none under this key. */
    record Created(StoredAccount account) implements Upserted {}

    /**
     * There was one, and it differs now in the named fields.
     *
     * @param before as it was
     * @param cause why and since when
     */
    record Updated(StoredAccount account, Set<String> changed, AccountDetails before, Cause cause) implements Upserted {

        private RevenueChange revenue(String by) {
            Money was = before.revenue();
            LocalDate today = account.updatedAt().atOffset(ZoneOffset.UTC).toLocalDate();
            LocalDate on = cause.effectiveOn() == null ? today : cause.effectiveOn();
            return new RevenueChange(
                    account.id(), was, account.details().revenue(), on, cause.reason(), by, account.updatedAt());
        }

        private Optional<StageChange> move() {
            if (account.details().stage() == before.stage()) {
                return Optional.empty();
            }
            StageChange change = into(account, before.stage());
            if (cause.rule()) {
                return Optional.of(change.movedByRule(cause.reason()));
            }
            return Optional.of(cause.reason() == null ? change : change.movedBecause(cause.reason()));
        }
    }

    /** There was one with this very content. */
    record Unchanged(StoredAccount account) implements Upserted {}

    /** As the answer to a batch tells it. */
    default BatchOutcome outcome() {
        Outcome outcome = switch (this) {
            case Created _ -> Outcome.CREATED;
            case Updated _ -> Outcome.UPDATED;
            case Unchanged _ -> Outcome.UNCHANGED;
        };
        return new BatchOutcome.Done(account().id(), outcome);
    }

    /** How the stage of the account changed, if it did. */
    default Optional<StageChange> stageChange() {
        return switch (this) {
            case Created created -> Optional.of(into(created.account(), null));
            case Updated updated -> updated.move();
            case Unchanged _ -> Optional.empty();
        };
    }

    /** The fact to publish, if there is one. */
    default Optional<AccountEvent> event() {
        return switch (this) {
            case Created created ->
                Optional.of(new AccountCreated(created.account().view(null)));
            case Updated updated ->
                Optional.of(new AccountUpdated(
                        updated.account().view(null),
                        updated.changed(),
                        updated.before().valuesOf(updated.changed()),
                        updated.cause().reason()));
            case Unchanged _ -> Optional.empty();
        };
    }

    /**
     * How the revenue changed; empty where the ledger is written by whoever corrects it.
     *
     * @param by user name of who changed it
     */
    default Optional<RevenueChange> revenueChange(String by) {
        return switch (this) {
            case Created created ->
                Optional.of(new RevenueChange(
                        created.account().id(),
                        null,
                        created.account().details().revenue(),
                        created.account().startOfRevenue(),
                        null,
                        by,
                        created.account().updatedAt()));
            case Updated updated -> updated.cause().correction() ? Optional.empty() : Optional.of(updated.revenue(by));
            case Unchanged _ -> Optional.empty();
        };
    }

    private static StageChange into(StoredAccount account, Stage from) {
        return new StageChange(account.id(), from, account.details().stage(), account.updatedAt());
    }
}
