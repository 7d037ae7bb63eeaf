package io.steward.playbook.account;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Rows of known contacts. */
@ApplicationScoped
class ContactRepository implements PanacheRepositoryBase<KnownContact, UUID> {

    Uni<List<KnownContact>> listOf(UUID accountId) {
        return list("accountId = ?1 order by id", accountId);
    }
}
