package io.steward.accounts.listing;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.AccountAliases;
import io.steward.accounts.account.MergedInto;
import io.steward.accounts.attribute.AttributeDefinitionService;
import io.steward.accounts.attribute.AttributeSchema;
import io.steward.accounts.contact.ContactListing;
import io.steward.platform.contracts.accounts.AccountView;
import io.steward.platform.pages.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;

/** Answers the list of accounts in few statements: the page, its contacts, the total. */
@ApplicationScoped
class AccountListing {

    private final AccountListStore accounts;
    private final ContactListing contacts;
    private final AttributeDefinitionService definitions;
    private final AccountAliases aliases;

    AccountListing(
            AccountListStore accounts,
            ContactListing contacts,
            AttributeDefinitionService definitions,
            AccountAliases aliases) {
        this.aliases = aliases;
        this.definitions = definitions;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    /** What a call asks of the list; fails with 422, naming every bad and every unknown parameter. */
    Uni<AccountQuery> query(UriInfo uri) {
        return schemaFor(uri).map(schema -> AccountQuery.of(uri, schema));
    }

    /** What a call asks to be exported; fails as {@link #query}. */
    Uni<AccountQuery> exportQuery(UriInfo uri) {
        return schemaFor(uri).map(schema -> AccountQuery.ofExport(uri, schema));
    }

    private Uni<AttributeSchema> schemaFor(UriInfo uri) {
        return AccountQuery.filtersByAttributes(uri)
                ? definitions.schema()
                : Uni.createFrom().item(AttributeSchema.EMPTY);
    }

    Uni<Page<AccountView>> list(AccountQuery query) {
        return accounts.page(query).chain(page -> views(query, page)).chain(page -> counted(query, page));
    }

    /** Which of the ids that were asked for were merged into other accounts. */
    Uni<List<MergedInto>> merged(AccountQuery query, Page<AccountView> page) {
        List<UUID> ids = query.filter().ids();
        return ids == null || page.items().size() == ids.size()
                ? Uni.createFrom().item(List.of())
                : aliases.mergedAway(ids);
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
