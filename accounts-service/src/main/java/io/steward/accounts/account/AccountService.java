package io.steward.accounts.account;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.Upserted.Created;
import io.steward.accounts.account.Upserted.Unchanged;
import io.steward.accounts.account.Upserted.Updated;
import io.steward.platform.audit.AuditService;
import io.steward.platform.caller.Caller;
import io.steward.platform.contracts.accounts.Stage;
import io.steward.platform.http.EntityTags;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The use cases of one account. */
@ApplicationScoped
public class AccountService {

    private final AccountRepository accounts;
    private final AccountStatements statements;
    private final AccountJournal journal;
    private final AuditService audit;
    private final Caller caller;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            AccountStatements statements,
            AccountJournal journal,
            AuditService audit,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.statements = statements;
        this.journal = journal;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** Creates the account under an integrator's key, or gives it this content. */
    Uni<Upserted> upsert(String externalId, AccountRequest request, String ifMatch) {
        return LostRaces.tryAgain(audit.inTransaction(() -> statements
                .checked(request)
                .chain(() -> accounts.findByExternalId(externalId))
                .chain(account -> account == null
                        ? create(externalId, request, ifMatch)
                        : change(account, request.detailsAfter(account.stored().details()), ifMatch))));
    }

    /** Changes some fields of an account. */
    Uni<Upserted> patch(UUID id, JsonNode patch, String ifMatch) {
        return LostRaces.tryAgain(audit.inTransaction(() -> accounts.getById(id)
                .invoke(account -> caller.requireMayChange(account.owner()))
                .chain(account -> statements
                        .patched(account.stored(), patch)
                        .chain(wanted -> change(
                                account, wanted.detailsAfter(account.stored().details()), ifMatch)))));
    }

    /**
     * Moves an account to another stage, within the transaction of the caller.
     *
     * @param reason why, for its history
     * @throws RuntimeException (through the Uni) that is answered with 404, 403, or 409 where it is in the stage already
     */
    public Uni<Void> move(UUID id, Stage stage, String reason) {
        return mine(id).invoke(account -> {
                    if (account.stored().details().stage() == stage) {
                        throw Problems.conflict("the account is in stage " + stage + " already");
                    }
                })
                .chain(account -> become(account, account.stored().details().in(stage), Cause.because(reason)))
                .replaceWithVoid();
    }

    /**
     * Changes the content of an account, within the transaction of the caller.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404 or 403
     */
    public Uni<StoredAccount> change(UUID id, UnaryOperator<AccountDetails> wanted, Cause cause) {
        return mine(id).chain(
                        account -> become(account, wanted.apply(account.stored().details()), cause))
                .map(Upserted::account);
    }

    /**
     * Archives an account since a moment or, by null, restores it, within the transaction of the caller.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404 or 403
     */
    public Uni<StoredAccount> archive(UUID id, Instant since) {
        return mine(id).chain(account -> account.archive(since, now())
                ? flushed(account, Set.of("archivedAt"))
                : Uni.createFrom().item(account.stored()));
    }

    /**
     * Places an account under another one or, by null, by itself, within the transaction of the caller.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404, 403, 422 where there is no such parent, or
     *     409 where the account would stand above itself or too deep
     */
    public Uni<Void> placeUnder(UUID id, UUID parentId) {
        return mine(id).call(account ->
                        parentId == null ? Uni.createFrom().voidItem() : accounts.requireMayStandAbove(id, parentId))
                .chain(account -> account.standUnder(parentId, now())
                        ? flushed(account, Set.of("parentId"))
                        : Uni.createFrom().item(account.stored()))
                .replaceWithVoid();
    }

    /** Reads an account; fails with 404 where there is none. */
    @WithSession
    public Uni<StoredAccount> get(UUID id) {
        return accounts.getById(id).map(Account::stored);
    }

    /** Those of some accounts that exist, in no order. */
    @WithSession
    public Uni<List<StoredAccount>> list(Collection<UUID> ids) {
        return accounts.list("id in ?1", ids)
                .map(found -> found.stream().map(Account::stored).toList());
    }

    @WithSession
    Uni<StoredAccount> getByExternalId(String externalId) {
        return accounts.getByExternalId(externalId).map(Account::stored);
    }

    /**
     * Lets a change of what belongs to an account pass, within the transaction of that change.
     *
     * @throws RuntimeException (through the Uni) that is answered with 404 or 403
     */
    public Uni<Void> requireMayChange(UUID accountId) {
        return mine(accountId).replaceWithVoid();
    }

    private Uni<Upserted> create(String externalId, AccountRequest request, String ifMatch) {
        EntityTags.requireNoMatch(ifMatch);
        StoredAccount created = StoredAccount.created(externalId, request, now());
        caller.requireMayChange(created.details().owner());
        return accounts.persistAndFlush(new Account(created)).chain(() -> published(new Created(created)));
    }

    private Uni<Upserted> change(Account account, AccountDetails wanted, String ifMatch) {
        caller.requireMayChange(account.owner());
        EntityTags.requireMatch(
                ifMatch, account.stored().version(), () -> account.stored().view(null));
        requireMayHandTo(wanted.owner());
        return become(account, wanted, Cause.UNSAID);
    }

    private Uni<Upserted> become(Account account, AccountDetails wanted, Cause cause) {
        AccountDetails before = account.stored().details();
        Set<String> changed = account.become(wanted, now());
        if (changed.isEmpty()) {
            return Uni.createFrom().item(new Unchanged(account.stored()));
        }
        // Only the flush raises the version that the event and the answer tell.
        return accounts.flush().chain(() -> published(new Updated(account.stored(), changed, before, cause)));
    }

    /** Publishes what changed beside the content. */
    private Uni<StoredAccount> flushed(Account account, Set<String> changed) {
        AccountDetails details = account.stored().details();
        return accounts.flush()
                .chain(() -> published(new Updated(account.stored(), changed, details, Cause.UNSAID)))
                .map(Upserted::account);
    }

    private Uni<Account> mine(UUID id) {
        return accounts.hold(id).invoke(account -> caller.requireMayChange(account.owner()));
    }

    private Uni<Upserted> published(Upserted upserted) {
        return journal.record(upserted, caller.username()).replaceWith(upserted);
    }

    private void requireMayHandTo(String owner) {
        if (!caller.mayChange(owner)) {
            throw Problems.forbidden("only a lead or an admin may give the account to another owner");
        }
    }

    /** No finer than the database keeps it, so that the first answer equals every later one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
