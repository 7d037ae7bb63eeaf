package io.steward.accounts.contact;

import io.steward.accounts.account.BatchOutcome;
import io.steward.accounts.account.BatchUpsertAnswer.Outcome;
import io.steward.platform.contracts.accounts.AccountEvent;
import io.steward.platform.contracts.accounts.AccountEvent.ContactCreated;
import io.steward.platform.contracts.accounts.AccountEvent.ContactUpdated;
import io.steward.platform.contracts.accounts.ChampionLeftReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an upsert of many made of one contact. Content that is the same raises no version and is no event. */
sealed interface ContactUpserted {

    /** The keys under which it was stated. */
    ContactKey key();

    /** There was none under these keys. */
    record Created(ContactKey key, StoredContact contact) implements ContactUpserted {}

    /** There was one, and it differs now in the named fields. */
    record Updated(ContactKey key, StoredContact contact, Set<String> changed, ContactDetails before)
            implements ContactUpserted {}

    /** There was one with this very content. */
    record Unchanged(ContactKey key, StoredContact contact) implements ContactUpserted {}

    /** It does not fit what is there. */
    record Refused(ContactKey key, String pointer, String detail) implements ContactUpserted {}

    /** As the answer to a batch tells them. */
    static Map<ContactKey, BatchOutcome> outcomes(List<ContactUpserted> upserted) {
        Map<ContactKey, BatchOutcome> outcomes = new HashMap<>();
        upserted.forEach(one -> outcomes.put(one.key(), one.outcome()));
        return outcomes;
    }

    /** As the answer to a batch tells it. */
    default BatchOutcome outcome() {
        return switch (this) {
            case Created created -> new BatchOutcome.Done(created.contact().id(), Outcome.CREATED);
            case Updated updated -> new BatchOutcome.Done(updated.contact().id(), Outcome.UPDATED);
            case Unchanged same -> new BatchOutcome.Done(same.contact().id(), Outcome.UNCHANGED);
            case Refused refused -> BatchOutcome.Refused.at(refused.pointer(), refused.detail());
        };
    }

    /** The fact to publish, if there is one. */
    default Optional<AccountEvent> event() {
        return switch (this) {
            case Created created ->
                Optional.of(new ContactCreated(created.contact().reference()));
            case Updated updated ->
                Optional.of(new ContactUpdated(updated.contact().reference(), updated.changed()));
            case Unchanged _, Refused _ -> Optional.empty();
        };
    }

    /** Why a champion is perhaps lost by it. */
    default Optional<ChampionLeftReason> departure() {
        return this instanceof Updated updated
                ? Departure.between(updated.before(), updated.contact().details())
                : Optional.empty();
    }
}
