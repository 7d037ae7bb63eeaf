package io.steward.accounts.success;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The one page. */
@ApplicationScoped
class CharterRepository implements PanacheRepositoryBase<Charter, Short> {}
