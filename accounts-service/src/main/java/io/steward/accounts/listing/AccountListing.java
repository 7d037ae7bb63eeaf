package io.steward.accounts.listing;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.contact.ContactListing;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.pages.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Answers the list of accounts in at most three statements: the page, its contacts, the total. */
@ApplicationScoped
class AccountListing {

    private final AccountListStore accounts;
    private final ContactListing contacts;

    AccountListing(AccountListStore accounts, ContactListing contacts) {
        this.accounts = accounts;
        this.contacts = contacts;
    }

    Uni<Page<AccountView>> list(AccountQuery query) {
        return accounts.page(query).chain(page -> views(query, page)).chain(page -> counted(query, page));
    }

    private Uni<Page<AccountView>> views(AccountQuery query, Page<ListedAccount> page) {
        if (!query.withContacts()) {
            return Uni.createFrom().item(page.map(row -> row.account().view(null)));
        }
        List<UUID> ids = page.items().stream().map(row -> row.account().id()).toList();
        return contacts.firstOfEach(ids)
                .map(found -> page.map(row ->
                        row.account().view(found.getOrDefault(row.account().id(), List.of()))));
    }

    private Uni<Page<AccountView>> counted(AccountQuery query, Page<AccountView> page) {
        return query.page().count()
                ? accounts.count(query).map(page::withCount)
                : Uni.createFrom().item(page);
    }
}
