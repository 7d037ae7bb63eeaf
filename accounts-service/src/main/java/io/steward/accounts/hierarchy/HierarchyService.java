package io.steward.accounts.hierarchy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import io.steward.accounts.account.StoredAccount;
import io.steward.platform.contracts.accounts.HierarchyView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Which account stands above which. */
@ApplicationScoped
class HierarchyService {

    private static final int MOST_CHILDREN = 200;

    private final AccountService accounts;
    private final HierarchyStore store;

    HierarchyService(AccountService accounts, HierarchyStore store) {
        this.accounts = accounts;
        this.store = store;
    }

    /** Fails with 404 where there is no such account. */
    Uni<HierarchyView> get(UUID accountId) {
        return accounts.get(accountId)
                .chain(() -> store.list(List.of(accountId), MOST_CHILDREN))
                .map(List::getFirst);
    }

    /**
     * Those of the accounts that exist.
     *
     * @param children at most so many of each
     */
    Uni<List<HierarchyView>> list(List<UUID> accountIds, int children) {
        return accounts.list(accountIds)
                .map(found -> found.stream().map(StoredAccount::id).toList())
                .chain(found -> store.list(found, children));
    }

    /** Fails with 422 where there is no such parent, and with 409 where the account would stand above itself. */
    @WithTransaction
    Uni<Void> placeUnder(UUID accountId, UUID parentId) {
        return accounts.placeUnder(accountId, parentId);
    }

    @WithTransaction
    Uni<Void> takeOut(UUID accountId) {
        return accounts.placeUnder(accountId, null);
    }
}
