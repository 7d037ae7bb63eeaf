package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountMerging;
import io.steward.accounts.account.AccountMerging.Pair;
import io.steward.accounts.account.AccountMerging.Wish;
import io.steward.accounts.account.CrowdTransactionService;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Merges accounts, all of it in one transaction. */
@ApplicationScoped
class AccountMergeService {

    private final AccountMerging accounts;
    private final AccountReattachment reattachment;
    private final AccountMergeStore merges;
    private final CrowdTransactionService transactions;
    private final Merger merger;

    AccountMergeService(
            AccountMerging accounts,
            AccountReattachment reattachment,
            AccountMergeStore merges,
            CrowdTransactionService transactions,
            Merger merger) {
        this.accounts = accounts;
        this.reattachment = reattachment;
        this.merges = merges;
        this.transactions = transactions;
        this.merger = merger;
    }

    /**
     * What came of it.
     *
     * @param fresh false where it had been done before
     */
    record Outcome(AccountMergeView merge, boolean fresh) {}

    /**
     * Merges one account into another.
     *
     * @param dryRun does all of it, tells what came of it, and takes it back
     */
    Uni<Outcome> merge(UUID intoId, MergeAccountsRequest request, boolean dryRun) {
        if (intoId.equals(request.from())) {
            throw Problems.invalid("#/from", "is the account itself");
        }
        Wish wish = new Wish(
                request.sides(),
                request.reason() == null ? null : request.reason().strip(),
                merger.username(),
                merger.now());
        return transactions
                .inTransaction(connection -> accounts.lock(connection, request.from(), intoId)
                        .chain(pair -> pair == null
                                ? merges.get(connection, request.from()).map(known -> new Outcome(known, false))
                                : merge(connection, pair, wish, dryRun)))
                .onFailure(OnlyTold.class)
                .recoverWithItem(told -> told.outcome);
    }

    private Uni<Outcome> merge(SqlConnection connection, Pair pair, Wish wish, boolean dryRun) {
        return reattachment
                .carryOut(connection, pair, wish)
                .chain(stays -> merges.get(connection, pair.from().id())
                        .map(merge -> new Outcome(merge.with(stays.view(null), dryRun), true)))
                .invoke(outcome -> {
                    if (dryRun) {
                        throw new OnlyTold(outcome);
                    }
                });
    }

    /** Takes a dry run back. */
    private static final class OnlyTold extends RuntimeException {

        private final transient Outcome outcome;

        OnlyTold(Outcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }
}
