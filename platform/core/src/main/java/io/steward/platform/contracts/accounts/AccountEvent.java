package io.steward.platform.contracts.accounts;

import io.steward.platform.events.DomainEvent;
import io.steward.platform.events.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
     * @param previous what those fields held before, but for the attributes; an empty one is absent
     * @param reason why, in the words of who changed it; null where nothing was said
     */
    @EventType("steward.account.updated.v1")
    record AccountUpdated(AccountView account, Set<String> changed, Map<String, Object> previous, String reason)
            implements AccountEvent {
        @Override
        public UUID subject() {
            return account.id();
        }
    }

    /**
     * A customer left.
     *
     * @param reason one word of accounts-service
     * @param badFit whether it was no customer to keep
     */
    @EventType("steward.account.churned.v1")
    record AccountChurned(UUID accountId, LocalDate churnedOn, String reason, boolean badFit) implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /** A customer who had left came back. */
    @EventType("steward.account.reactivated.v1")
    record AccountReactivated(UUID accountId, LocalDate reactivatedOn, String reason) implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }

    /**
     * Somebody wrote down a note, or what came of talking to the customer.
     *
     * @param activityId its id in the timeline
     * @param contactId who it was with; null for nobody named
     * @param mentions user names of colleagues who are meant to see it
     */
    @EventType("steward.activity.recorded.v1")
    record ActivityRecorded(
            UUID accountId,
            UUID activityId,
            ActivityKind kind,
            UUID contactId,
            String author,
            List<String> mentions,
            Instant occurredAt)
            implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
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

    /**
     * Whoever spoke for us at an account does so no more, or perhaps no more.
     *
     * @param lastOne whether nobody else there does
     * @param reason how it was noticed; null in events of before it was told
     */
    @EventType("steward.contact.champion-left.v1")
    record ChampionLeft(UUID accountId, UUID contactId, boolean lastOne, ChampionLeftReason reason)
            implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
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

    /**
     * Two accounts are one: whatever is said of the one that went is meant of the other from now on.
     *
     * @param from the account that went
     * @param fromExternalId its key, which stands for the other now
     * @param into the account that stays
     */
    @EventType("steward.account.merged.v1")
    record AccountMerged(UUID from, String fromExternalId, UUID into) implements AccountEvent {
        @Override
        public UUID subject() {
            return from;
        }
    }

    /**
     * Two contacts are one person.
     *
     * @param accountId where the person is
     * @param from the contact that went
     * @param into the contact that stays
     */
    @EventType("steward.contact.merged.v1")
    record ContactMerged(UUID accountId, UUID from, UUID into) implements AccountEvent {
        @Override
        public UUID subject() {
            return accountId;
        }
    }
}
