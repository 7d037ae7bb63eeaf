package io.steward.accounts.contact;

import io.steward.platform.contracts.accounts.ContactRole;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Contacts turned into one array for each column, the parameters of a statement over all of them. */
final class StoredContacts {

    private StoredContacts() {}

    /** The columns in the order of {@link StoredContact#COLUMNS}; roles as one text, to be split at commas. */
    static Tuple columns(List<StoredContact> contacts) {
        return Tuple.tuple()
                .addArrayOfUUID(contacts.stream().map(StoredContact::id).toArray(UUID[]::new))
                .addArrayOfUUID(contacts.stream().map(StoredContact::accountId).toArray(UUID[]::new))
                .addArrayOfString(texts(contacts, StoredContact::externalId))
                .addArrayOfString(texts(contacts, contact -> contact.details().email()))
                .addArrayOfString(texts(contacts, contact -> contact.details().name()))
                .addArrayOfString(texts(contacts, contact -> contact.details().title()))
                .addArrayOfString(texts(contacts, contact -> contact.details().phone()))
                .addArrayOfString(texts(contacts, StoredContacts::roles))
                .addArrayOfString(texts(contacts, contact -> contact.details().timeZone()))
                .addArrayOfLong(contacts.stream().map(StoredContact::version).toArray(Long[]::new))
                .addArrayOfOffsetDateTime(times(contacts, StoredContact::createdAt))
                .addArrayOfOffsetDateTime(times(contacts, StoredContact::updatedAt));
    }

    private static String roles(StoredContact contact) {
        return contact.details().roles().stream().map(ContactRole::name).collect(Collectors.joining(","));
    }

    private static String[] texts(List<StoredContact> contacts, Function<StoredContact, String> column) {
        return contacts.stream().map(column).toArray(String[]::new);
    }

    private static OffsetDateTime[] times(List<StoredContact> contacts, Function<StoredContact, Instant> column) {
        return contacts.stream()
                .map(column)
                .map(time -> time.atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
