package io.steward.accounts.merge;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was merged into accounts so far. */
@ApplicationScoped
class AccountMergeHistory {

    private final AccountService accounts;
    private final AccountMergeStore merges;
    private final Pool pool;

    AccountMergeHistory(AccountService accounts, AccountMergeStore merges, Pool pool) {
        this.accounts = accounts;
        this.merges = merges;
        this.pool = pool;
    }

    /** The latest first; fails with 404 where there is no such account. */
    Uni<List<AccountMergeView>> list(UUID accountId) {
        return accounts.get(accountId).chain(() -> merges.list(pool, accountId));
    }
}
