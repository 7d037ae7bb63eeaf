package io.steward.playbook.account;

import io.steward.platform.contracts.accounts.ContactReference;
import io.steward.platform.contracts.accounts.ContactRole;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.UUID;

/** A contact of an account, without personal data: enough to choose whom to write to. */
@Entity
@Table(name = "known_contacts")
class KnownContact {

    @Id
    private UUID id;

    @Column(name = "account_id")
    private UUID accountId;

    private String[] roles;

    /** For Hibernate. */
    protected KnownContact() {}

    KnownContact(ContactReference reference) {
        this.id = reference.id();
        learn(reference);
    }

    final void learn(ContactReference reference) {
        accountId = reference.accountId();
        roles = reference.roles() == null
                ? new String[0]
                : reference.roles().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    UUID id() {
        return id;
    }

    boolean is(ContactRole role) {
        return Arrays.asList(roles).contains(role.name());
    }
}
