package io.steward.accounts.contact;

import io.steward.platform.contracts.accounts.ContactRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What becomes of contacts when those of one account join those of another, or two of one account are one: pairs that
 * are one person, and others that come along as they are. What the contact that stays leaves empty, the other fills;
 * it has the roles of both.
 */
public final class ContactMerge {

    private final UUID accountId;
    private final List<ContactPair> pairs;
    private final Map<UUID, StoredContact> contacts;
    private final Set<UUID> withTakenAddress;
    private final Instant now;
    private final String by;

    /**
     * A merge that is still to be done.
     *
     * @param accountId where they are afterwards
     * @param contacts those that go, those that come along, and those that stay of the pairs
     * @param withTakenAddress those that go and whose address somebody else has there
     * @param by user name of who asked
     */
    ContactMerge(
            UUID accountId,
            List<ContactPair> pairs,
            Collection<StoredContact> contacts,
            Set<UUID> withTakenAddress,
            Instant now,
            String by) {
        this.accountId = accountId;
        this.pairs = List.copyOf(pairs);
        this.contacts = new HashMap<>();
        contacts.forEach(contact -> this.contacts.put(contact.id(), contact));
        this.withTakenAddress = Set.copyOf(withTakenAddress);
        this.now = now;
        this.by = by;
    }

    /** The contacts that are one person. */
    public List<ContactPair> pairs() {
        return pairs;
    }

    UUID accountId() {
        return accountId;
    }

    Instant now() {
        return now;
    }

    String by() {
        return by;
    }

    /** Contacts of another account that come along as they are. */
    List<StoredContact> movers() {
        Set<UUID> going = Set.copyOf(pairs.stream().map(ContactPair::from).toList());
        return contacts.values().stream()
                .filter(contact -> !contact.accountId().equals(accountId) && !going.contains(contact.id()))
                .toList();
    }

    /** What becomes of the contacts that stay, as far as something does. */
    List<ContactUpserted.Updated> outcomes() {
        Map<UUID, ContactDetails> details = new LinkedHashMap<>();
        for (ContactPair pair : pairs) {
            ContactDetails before =
                    details.getOrDefault(pair.into(), contacts.get(pair.into()).details());
            ContactDetails other = contacts.get(pair.from()).details();
            details.put(
                    pair.into(),
                    together(before, other, withTakenAddress.contains(pair.from()) ? null : other.email()));
        }
        List<ContactUpserted.Updated> outcomes = new ArrayList<>();
        details.forEach((id, wanted) -> {
            StoredContact before = contacts.get(id);
            Set<String> changed = wanted.changesFrom(before.details());
            if (!changed.isEmpty()) {
                outcomes.add(new ContactUpserted.Updated(
                        new ContactKey(null, before.externalId()),
                        before.become(wanted, now),
                        changed,
                        before.details()));
            }
        });
        return outcomes;
    }

    private static ContactDetails together(ContactDetails stays, ContactDetails goes, String email) {
        Set<ContactRole> roles = EnumSet.noneOf(ContactRole.class);
        roles.addAll(stays.roles());
        roles.addAll(goes.roles());
        return ContactDetails.normalised(
                first(stays.email(), email),
                first(stays.name(), goes.name()),
                first(stays.title(), goes.title()),
                first(stays.phone(), goes.phone()),
                roles,
                first(stays.timeZone(), goes.timeZone()));
    }

    private static String first(String stays, String goes) {
        return stays == null ? goes : stays;
    }
}
