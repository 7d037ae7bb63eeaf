package io.steward.accounts.contact;

import io.steward.platform.contracts.accounts.ContactReference;
import io.steward.platform.contracts.accounts.ContactRole;
import io.steward.platform.contracts.accounts.ContactView;
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

    /** Whether the person speaks for us. */
    boolean isChampion() {
        return Arrays.asList(roles).contains(ContactRole.CHAMPION.name());
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
                email, name, Arrays.stream(roles).map(ContactRole::valueOf).toList(), timeZone);
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

    /** As staff and entitled machines see it, in its present version. */
    ContactView view() {
        ContactDetails details = details();
        return new ContactView(
                id,
                accountId,
                externalId,
                details.email(),
                details.name(),
                details.roles(),
                details.timeZone(),
                version,
                createdAt,
                updatedAt);
    }

    /** As events name it: without personal data. */
    ContactReference reference() {
        return new ContactReference(id, accountId, externalId, details().roles(), timeZone);
    }

    private void take(ContactDetails details, Instant now) {
        email = details.email();
        name = details.name();
        roles = details.roles().stream().map(ContactRole::name).toArray(String[]::new);
        timeZone = details.timeZone();
        updatedAt = now;
    }
}
