package io.steward.accounts.hierarchy;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Which account stands above which. */
@ApplicationScoped
class HierarchyService {

    private final AccountService accounts;
    private final HierarchyStore store;

    HierarchyService(AccountService accounts, HierarchyStore store) {
        this.accounts = accounts;
        this.store = store;
    }

    /** Fails with 404 where there is no such account. */
    Uni<HierarchyView> get(UUID accountId) {
        return accounts.get(accountId).chain(() -> store.read(accountId));
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
