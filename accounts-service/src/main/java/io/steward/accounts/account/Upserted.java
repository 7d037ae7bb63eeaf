package io.steward.accounts.account;

import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.AccountCreated;
import io.steward.platform.contracts.accounts.AccountEvent.AccountUpdated;
import java.util.Optional;
import java.util.Set;

/** What an upsert made of an account. Content that is the same raises no version and is no event. */
sealed interface Upserted {

    /** The account after it. */
    StoredAccount account();

    /** There was none under this key. */
    record Created(StoredAccount account) implements Upserted {}

    /** There was one, and it differs now in the named fields. */
    record Updated(StoredAccount account, Set<String> changed) implements Upserted {}

    /** There was one with this very content. */
    record Unchanged(StoredAccount account) implements Upserted {}

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
