package io.steward.accounts.contact;

import io.steward.platform.contracts.accounts.ContactReference;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.ContactView;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A contact as it stands in its row, for code that works on many at once. */
record StoredContact(
        UUID id,
        UUID accountId,
        String externalId,
        ContactDetails details,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** The columns that {@link #of} reads. */
    static final String COLUMNS =
            "id, account_id, external_id, email, name, title, phone, roles, time_zone, version, created_at, updated_at";

    /** Reads a row of {@link #COLUMNS}. */
    static StoredContact of(Row row) {
        List<ContactRole> roles = Arrays.stream(row.getArrayOfStrings("roles"))
                .map(ContactRole::valueOf)
                .toList();
        ContactDetails details = ContactDetails.normalised(
                row.getString("email"),
                row.getString("name"),
                row.getString("title"),
                row.getString("phone"),
                roles,
                row.getString("time_zone"));
        return new StoredContact(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getString("external_id"),
                details,
                row.getLong("version"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("updated_at").toInstant());
    }

    /** The same contact with other content, one version later. */
    StoredContact become(ContactDetails wanted, Instant now) {
        return new StoredContact(id, accountId, externalId, wanted, version + 1, createdAt, now);
    }

    /** The same contact at another account, one version later. */
    StoredContact at(UUID account) {
        return new StoredContact(id, account, externalId, details, version + 1, createdAt, updatedAt);
    }

    /** As staff and entitled machines see it. */
    ContactView view() {
        return new ContactView(
                id,
                accountId,
                externalId,
                details.email(),
                details.name(),
                details.title(),
                details.phone(),
                details.roles(),
                details.timeZone(),
                version,
                createdAt,
                updatedAt);
    }

    /** As events name it: without personal data. */
    ContactReference reference() {
        return new ContactReference(id, accountId, externalId, details.roles(), details.timeZone());
    }
}
