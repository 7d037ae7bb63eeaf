package io.steward.playbook.account;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.contracts.accounts.ContactReference;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.health.HealthEvent;
import io.steward.platform.contracts.health.HealthEvent.MetricsChanged;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The read model of accounts and contacts. Whatever changes runs or tasks of an account takes its row first, so that two
 * topics, timers and people never decide about one account at the same time.
 */
@ApplicationScoped
@WithTransaction
public class AccountService {

    private final AccountRepository accounts;
    private final ContactRepository contacts;

    AccountService(AccountRepository accounts, ContactRepository contacts) {
        this.accounts = accounts;
        this.contacts = contacts;
    }

    /** Takes in what accounts-service says, and holds the account; empty where it is old. */
    public Uni<Optional<AccountSnapshot>> learn(AccountView view) {
        return accounts.lock(view.id()).map(account -> changed(account.learn(view), account));
    }

    /** Takes in what health-service says, and holds the account; empty where it is old. */
    public Uni<Optional<AccountSnapshot>> learn(HealthEvent event) {
        return accounts.lock(event.accountId())
                .map(account -> changed(
                        switch (event) {
                            case MetricsChanged metrics -> account.learn(metrics);
                            case ScoreChanged score -> account.learn(score);
                        },
                        account));
    }

    /** Takes in a contact, new or changed. */
    public Uni<Void> learn(ContactReference reference) {
        return contacts.findById(reference.id()).chain(known -> {
            if (known == null) {
                return contacts.persist(new KnownContact(reference)).replaceWithVoid();
            }
            known.learn(reference);
            return Uni.createFrom().voidItem();
        });
    }

    /** Forgets a contact who left. */
    public Uni<Void> forgetContact(UUID contactId) {
        return contacts.deleteById(contactId).replaceWithVoid();
    }

    /** Holds two accounts until the transaction ends, whether they are known yet or not. */
    public Uni<Void> holdBoth(UUID one, UUID other) {
        boolean inOrder = one.compareTo(other) < 0;
        return accounts.lock(inOrder ? one : other)
                .chain(() -> accounts.lock(inOrder ? other : one))
                .replaceWithVoid();
    }

    /** Forgets an account that was merged; what it knew of contacts is the other's. */
    public Uni<Void> forget(UUID accountId, UUID into) {
        return accounts.flush().chain(() -> accounts.forget(accountId, into));
    }

    /** Holds an account until the transaction ends; empty where there is none of that id. */
    public Uni<Optional<AccountSnapshot>> hold(UUID accountId) {
        return accounts.lockExisting(accountId)
                .map(account ->
                        Optional.ofNullable(account).map(KnownAccount::snapshot).filter(AccountSnapshot::isKnown));
    }

    /** Holds the next accounts in the order of their ids, for whoever walks over all of them. */
    public Uni<List<AccountSnapshot>> holdNext(UUID after, int limit) {
        return accounts.lockNext(after, limit)
                .map(rows -> rows.stream().map(KnownAccount::snapshot).toList());
    }

    /** The contact to write to: the first with the most preferred role, else anybody; empty where there is nobody. */
    public Uni<Optional<UUID>> contactFor(UUID accountId, List<ContactRole> preferred) {
        return contacts.listOf(accountId)
                .map(all -> Stream.concat(
                                preferred.stream().flatMap(role -> all.stream().filter(contact -> contact.is(role))),
                                all.stream())
                        .map(KnownContact::id)
                        .findFirst());
    }

    private static Optional<AccountSnapshot> changed(boolean changed, KnownAccount account) {
        return changed ? Optional.of(account.snapshot()) : Optional.empty();
    }
}
