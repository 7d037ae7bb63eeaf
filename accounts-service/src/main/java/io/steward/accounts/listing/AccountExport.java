package io.steward.accounts.listing;

import io.smallrye.mutiny.Multi;
import io.steward.accounts.account.AccountRequest;
import io.steward.accounts.account.StoredAccount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Reads a whole list page by page, the next one only when the caller has taken the one before. */
@ApplicationScoped
class AccountExport {

    private final AccountListStore accounts;

    AccountExport(AccountListStore accounts) {
        this.accounts = accounts;
    }

    /** Every account that the query leaves, as it would have to be stated to an import. */
    Multi<List<AccountRequest>> pages(AccountQuery query) {
        return Multi.createBy()
                .repeating()
                .uni(
                        () -> new AtomicReference<>(query),
                        next -> accounts.page(next.get()).invoke(page -> {
                            if (!page.items().isEmpty()) {
                                next.set(query.after(query.cursorOf(page.items().getLast())));
                            }
                        }))
                .whilst(page -> page.next() != null)
                .map(page -> page.items().stream()
                        .map(ListedAccount::account)
                        .map(StoredAccount::statement)
                        .toList());
    }
}
