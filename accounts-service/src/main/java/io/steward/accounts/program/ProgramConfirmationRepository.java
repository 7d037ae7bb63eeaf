package io.steward.accounts.program;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** What people have said to be done; a handful. */
@ApplicationScoped
class ProgramConfirmationRepository implements PanacheRepositoryBase<ProgramConfirmation, String> {}
