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
import io.steward.platform.http.MergePatch;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

/** The use cases of one account. */
@ApplicationScoped
public class AccountService {

    private final AccountRepository accounts;
    private final AccountJournal journal;
    private final AuditService audit;
    private final MergePatch mergePatch;
    private final Caller caller;
    private final Clock clock;

    AccountService(
            AccountRepository accounts,
            AccountJournal journal,
            AuditService audit,
            MergePatch mergePatch,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.journal = journal;
        this.audit = audit;
        this.mergePatch = mergePatch;
        this.caller = caller;
        this.clock = clock;
    }

    /** Creates the account under an integrator's key, or gives it this content. */
    Uni<Upserted> upsert(String externalId, AccountRequest request, String ifMatch) {
        return LostRaces.tryAgain(audit.inTransaction(() -> accounts.findByExternalId(externalId)
                .chain(account -> account == null
                        ? create(externalId, request, ifMatch)
                        : change(
                                account,
                                request.details(account.stored().details().stage()),
                                ifMatch))));
    }

    /** Changes some fields of an account. */
    Uni<Upserted> patch(UUID id, JsonNode patch, String ifMatch) {
        return LostRaces.tryAgain(audit.inTransaction(() -> accounts.getById(id)
                .invoke(account -> caller.requireMayChange(account.owner()))
                .chain(account -> change(account, patched(account.stored(), patch), ifMatch))));
    }

    /**
     * Moves an account to another stage, within the transaction of the caller.
     *
     * @param reason why, for its history
     * @throws RuntimeException (through the Uni) that is answered with 404, 403, or 409 where it is in the stage already
     */
    public Uni<Void> move(UUID id, Stage stage, String reason) {
        return accounts.getById(id)
                .invoke(account -> caller.requireMayChange(account.owner()))
                .chain(account -> {
                    AccountDetails before = account.stored().details();
                    Set<String> changed = account.become(before.in(stage), now());
                    if (changed.isEmpty()) {
                        throw Problems.conflict("the account is in stage " + stage + " already");
                    }
                    return accounts.flush()
                            .chain(() -> published(new Updated(account.stored(), changed, before, reason)));
                })
                .replaceWithVoid();
    }

    /** Reads an account; fails with 404 where there is none. */
    @WithSession
    public Uni<StoredAccount> get(UUID id) {
        return accounts.getById(id).map(Account::stored);
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
        return accounts.getById(accountId)
                .invoke(account -> caller.requireMayChange(account.owner()))
                .replaceWithVoid();
    }

    private Uni<Upserted> create(String externalId, AccountRequest request, String ifMatch) {
        EntityTags.requireNoMatch(ifMatch);
        StoredAccount created = StoredAccount.created(externalId, request, now());
        caller.requireMayChange(created.details().owner());
        return accounts.persistAndFlush(new Account(created)).chain(() -> published(new Created(created)));
    }

    private Uni<Upserted> change(Account account, AccountDetails wanted, String ifMatch) {
        caller.requireMayChange(account.owner());
        EntityTags.requireMatch(ifMatch, account.stored().version());
        requireMayHandTo(wanted.owner());
        AccountDetails before = account.stored().details();
        Set<String> changed = account.become(wanted, now());
        if (changed.isEmpty()) {
            return Uni.createFrom().item(new Unchanged(account.stored()));
        }
        // Only the flush raises the version that the event and the answer tell.
        return accounts.flush().chain(() -> published(new Updated(account.stored(), changed, before, null)));
    }

    private Uni<Upserted> published(Upserted upserted) {
        return journal.record(upserted, caller.username()).replaceWith(upserted);
    }

    private AccountDetails patched(StoredAccount account, JsonNode patch) {
        AccountRequest present = AccountRequest.of(account.externalId(), account.details());
        AccountRequest wanted = mergePatch.apply(present, patch, AccountRequest.class);
        if (!account.externalId().equals(wanted.externalId())) {
            throw Problems.invalid("#/externalId", "cannot be changed");
        }
        return wanted.details(account.details().stage());
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
