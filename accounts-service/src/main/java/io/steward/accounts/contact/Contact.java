package io.steward.accounts.contact;

import io.steward.platform.contracts.accounts.ContactRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

/** A person at an account. */
@Entity
@Table(name = "contacts")
public class Contact {

    @Id
    private UUID id;

    @Column(name = "account_id", updatable = false)
    private UUID accountId;

    @Column(name = "external_id", updatable = false)
    private String externalId;

    private String email;

    private String name;

    private String title;

    private String phone;

    private String[] roles;

    @Column(name = "time_zone")
    private String timeZone;

    /** Begins with 1, as every entity tag does. */
    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For Hibernate. */
    protected Contact() {}

    Contact(UUID id, UUID accountId, String externalId, ContactDetails details, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.externalId = externalId;
        this.createdAt = now;
        take(details, now);
    }

    UUID id() {
        return id;
    }

    UUID accountId() {
        return accountId;
    }

    String externalId() {
        return externalId;
    }

    long version() {
        return version;
    }

    ContactDetails details() {
        return ContactDetails.normalised(
                email,
                name,
                title,
                phone,
                Arrays.stream(roles).map(ContactRole::valueOf).toList(),
                timeZone);
    }

    /** As it stands in its row. */
    StoredContact stored() {
        return new StoredContact(id, accountId, externalId, details(), version, createdAt, updatedAt);
    }

    /**
     * Takes on new content; nothing is touched where nothing differs.
     *
     * @return names of the fields that changed
     */
    Set<String> become(ContactDetails wanted, Instant now) {
        Set<String> changed = wanted.changesFrom(details());
        if (!changed.isEmpty()) {
            take(wanted, now);
        }
        return changed;
    }

    private void take(ContactDetails details, Instant now) {
        email = details.email();
        name = details.name();
        title = details.title();
        phone = details.phone();
        roles = details.roles().stream().map(ContactRole::name).toArray(String[]::new);
        timeZone = details.timeZone();
        updatedAt = now;
    }
}
