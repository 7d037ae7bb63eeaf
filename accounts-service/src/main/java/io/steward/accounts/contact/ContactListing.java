package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.pages.Page;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers the list of contacts. */
@ApplicationScoped
class ContactListing {

    private final ContactStore contacts;

    ContactListing(ContactStore contacts) {
        this.contacts = contacts;
    }

    Uni<Page<ContactView>> list(ContactQuery query) {
        Uni<Page<ContactView>> page = contacts.page(query);
        return query.page().count()
                ? page.chain(read -> contacts.count(query).map(read::withCount))
                : page;
    }
}
