package io.steward.accounts.contact;

import io.steward.accounts.contact.ContactUpserted.Created;
import io.steward.accounts.contact.ContactUpserted.Refused;
import io.steward.accounts.contact.ContactUpserted.Unchanged;
import io.steward.accounts.contact.ContactUpserted.Updated;
import io.steward.platform.identifiers.Identifiers;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides what becomes of contacts that are stated together. An address is another's where another contact of the
 * account has it before, or a contact that is stated earlier takes it.
 */
final class ContactDecisions {

    private final List<Map.Entry<ContactKey, ContactStatement>> wanted;
    private final Map<String, UUID> accounts;
    private final Instant now;
    private final Set<Taken> taken = new HashSet<>();
    private final Set<Place> stated = new HashSet<>();
    private final Set<UUID> statedContacts = new HashSet<>();

    /** @param accounts ids by the integrator's keys, of those that there are */
    ContactDecisions(Map<ContactKey, ContactStatement> wanted, Map<String, UUID> accounts, Instant now) {
        this.wanted = List.copyOf(wanted.entrySet());
        this.accounts = accounts;
        this.now = now;
    }

    /**
     * An address as the database compares it.
     *
     * @param address null for none
     * @param holder the contact of the account that has it; null for nobody
     */
    record Address(String address, UUID holder) {}

    /** A contact that there is, under a key that it has or that stands for it. */
    record Known(String key, StoredContact contact) {}

    private record Taken(UUID accountId, String address) {}

    private record Place(UUID accountId, String externalId) {}

    /** The keys of all contacts, by account. */
    Tuple keys() {
        return pairs(entry -> entry.getKey().externalId());
    }

    /** The addresses of all contacts, by account, in their order. */
    Tuple addresses() {
        return pairs(entry -> entry.getValue().details().email());
    }

    /**
     * Decides.
     *
     * @param present the contacts that there are
     * @param addresses one for each contact, in their order
     */
    List<ContactUpserted> decide(List<Known> present, List<Address> addresses) {
        Map<Place, StoredContact> known = present.stream()
                .collect(Collectors.toMap(one -> new Place(one.contact().accountId(), one.key()), Known::contact));
        List<ContactUpserted> decided = new ArrayList<>(wanted.size());
        for (int index = 0; index < wanted.size(); index++) {
            ContactKey key = wanted.get(index).getKey();
            Place place = new Place(accounts.get(key.accountExternalId()), key.externalId());
            StoredContact before = known.get(place);
            boolean again = !stated.add(place) || (before != null && !statedContacts.add(before.id()));
            decided.add(
                    again && place.accountId() != null
                            ? new Refused(key, "#/externalId", "is another key of the contact of an item before it")
                            : decide(wanted.get(index), place.accountId(), before, addresses.get(index)));
        }
        return decided;
    }

    private ContactUpserted decide(
            Map.Entry<ContactKey, ContactStatement> one, UUID accountId, StoredContact before, Address address) {
        ContactKey key = one.getKey();
        if (accountId == null) {
            return new Refused(key, "#/accountExternalId", "is no account");
        }
        boolean others = address.holder() != null && (before == null || !Objects.equals(address.holder(), before.id()));
        if (others || (address.address() != null && !taken.add(new Taken(accountId, address.address())))) {
            return new Refused(key, "#/email", "is the address of another contact of the account");
        }
        ContactDetails details = one.getValue().details();
        if (before == null) {
            return new Created(
                    key, new StoredContact(Identifiers.next(), accountId, key.externalId(), details, 1, now, now));
        }
        Set<String> changed = details.changesFrom(before.details());
        return changed.isEmpty()
                ? new Unchanged(key, before)
                : new Updated(key, before.become(details, now), changed, before.details());
    }

    private Tuple pairs(Function<Map.Entry<ContactKey, ContactStatement>, String> text) {
        return Tuple.tuple()
                .addArrayOfUUID(wanted.stream()
                        .map(entry -> accounts.get(entry.getKey().accountExternalId()))
                        .toArray(UUID[]::new))
                .addArrayOfString(wanted.stream().map(text).toArray(String[]::new));
    }
}
