package io.steward.accounts.contact;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.account.MergedInto;
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
    private final MergedContactStore places;

    ContactListing(ContactStore contacts, MergedContactStore places) {
        this.contacts = contacts;
        this.places = places;
    }

    /** The first hundred contacts, by name, of each of these accounts that has any, by account id: one statement. */
    public Uni<Map<UUID, List<ContactView>>> firstOfEach(Collection<UUID> accountIds) {
        return contacts.firstOfEach(accountIds);
    }

    /** Which of the ids that were asked for were merged into other contacts. */
    Uni<List<MergedInto>> merged(ContactQuery query, Page<ContactView> page) {
        List<UUID> ids = query.ids();
        return ids == null || page.items().size() == ids.size()
                ? Uni.createFrom().item(List.of())
                : places.mergedAway(ids);
    }

    Uni<Page<ContactView>> list(ContactQuery query) {
        Uni<Page<ContactView>> page = contacts.page(query);
        return query.page().count() ? page.chain(read -> contacts.count(query).map(read::withCount)) : page;
    }
}
