package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.ContactView;
import io.steward.platform.pages.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers lists of contacts, also to other features. */
@ApplicationScoped
public class ContactListing {

    private final ContactStore contacts;

    ContactListing(ContactStore contacts) {
        this.contacts = contacts;
    }

    /** The first hundred contacts, by name, of each of these accounts that has any, by account id: one statement. */
    public Uni<Map<UUID, List<ContactView>>> firstOfEach(Collection<UUID> accountIds) {
        return contacts.firstOfEach(accountIds);
    }

    Uni<Page<ContactView>> list(ContactQuery query) {
        Uni<Page<ContactView>> page = contacts.page(query);
        return query.page().count() ? page.chain(read -> contacts.count(query).map(read::withCount)) : page;
    }
}
