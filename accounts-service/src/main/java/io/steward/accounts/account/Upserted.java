package io.steward.accounts.account;

import io.steward.accounts.journey.StageChange;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import io.steward.platform.contracts.accounts.Stage;
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
     * @param before the stage in which it was
     */
    record Updated(StoredAccount account, Set<String> changed, Stage before) implements Upserted {}

    /** There was one with this very content. */
    record Unchanged(StoredAccount account) implements Upserted {}

    /** How the stage of the account changed, if it did. */
    default Optional<StageChange> stageChange() {
        Stage before = this instanceof Updated updated ? updated.before() : null;
        StoredAccount account = account();
        return this instanceof Unchanged || account.details().stage() == before
                ? Optional.empty()
                : Optional.of(
                        new StageChange(account.id(), before, account.details().stage(), account.updatedAt()));
    }

    /** The fact to publish, if there is one. */
    default Optional<AccountEvent> event() {
        return switch (this) {
            case Created created ->
                Optional.of(new AccountCreated(created.account().view(null)));
            case Updated updated ->
                Optional.of(new AccountUpdated(updated.account().view(null), updated.changed()));
            case Unchanged _ -> Optional.empty();
        };
    }
}
