package io.steward.platform.contracts.accounts;

import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventType;
import java.util.Set;
import java.util.UUID;

/** What accounts-service says on {@code steward.accounts.v1}. */
public sealed interface AccountEvent extends DomainEvent {

    /** An account was created. */
    @EventType("steward.account.created.v1")
    record AccountCreated(AccountView account) implements AccountEvent {
        @Override
        public UUID subject() {
            return account.id();
        }
    }

    /**
     * An account changed.
     *
     * @param account the whole account after the change
     * @param changed names of the fields that differ, as in the view
     */
    @EventType("steward.account.updated.v1")
    record AccountUpdated(AccountView account, Set<String> changed) implements AccountEvent {
        @Override
        public UUID subject() {
            return account.id();
        }
    }

    /** A contact was added to an account. */
    @EventType("steward.contact.created.v1")
    record ContactCreated(ContactReference contact) implements AccountEvent {
        @Override
        public UUID subject() {
            return contact.accountId();
        }
    }

    /** A contact changed. */
    @EventType("steward.contact.updated.v1")
    record ContactUpdated(ContactReference contact, Set<String> changed) implements AccountEvent {
        @Override
        public UUID subject() {
            return contact.accountId();
        }
    }

    /** A contact left its account. */
    @EventType("steward.contact.removed.v1")
    record ContactRemoved(UUID accountId, UUID contactId) implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * The owner of an account was found to have left: the account needs another.
     *
     * @param owner user name of whoever left; still the account's owner
     */
    @EventType("steward.account.owner-left.v1")
    record AccountOwnerLeft(UUID accountId, String owner) implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }
}
