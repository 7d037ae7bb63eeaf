package io.steward.accounts.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A customer. The columns that other services' events feed (score, open tasks …) are not mapped here: they are no part
 * of the account's version, and an entity would write old values of them back.
 */
@Entity
@Table(name = "accounts")
public class Account {

    @Id
    private UUID id;

    @Column(name = "external_id", updatable = false)
    private String externalId;

    @Embedded
    private AccountDetails details;

    @Column(name = "parent_id")
    private UUID parentId;

    @Column(name = "archived_at")
    private Instant archivedAt;

    /** Begins with 1, so that the first entity tag is not taken for none. */
    @Version
    private long version = 1;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For Hibernate. */
    protected Account() {}

    Account(StoredAccount created) {
        this.id = created.id();
        this.externalId = created.externalId();
        this.details = created.details();
        this.createdAt = created.createdAt();
        this.updatedAt = created.updatedAt();
    }

    /** User name of the owner; null for none. */
    public String owner() {
        return details.owner();
    }

    /** The account's id, the same everywhere. */
    public UUID id() {
        return id;
    }

    /** As it stands in its row. */
    StoredAccount stored() {
        return new StoredAccount(id, externalId, details, parentId, archivedAt, version, createdAt, updatedAt);
    }

    /**
     * Stands under another account, or by itself.
     *
     * @return whether that is new
     */
    boolean standUnder(UUID parent, Instant now) {
        if (Objects.equals(parentId, parent)) {
            return false;
        }
        parentId = parent;
        updatedAt = now;
        return true;
    }

    /**
     * Is archived since a moment, or not at all.
     *
     * @return whether that is new
     */
    boolean archive(Instant since, Instant now) {
        if ((archivedAt == null) == (since == null)) {
            return false;
        }
        archivedAt = since;
        updatedAt = now;
        return true;
    }

    /**
     * Takes on new content; nothing is touched where nothing differs.
     *
     * @return names of the fields that changed
     */
    Set<String> become(AccountDetails wanted, Instant now) {
        Set<String> changed = wanted.changesFrom(details);
        if (!changed.isEmpty()) {
            details = wanted;
            updatedAt = now;
        }
        return changed;
    }
}
