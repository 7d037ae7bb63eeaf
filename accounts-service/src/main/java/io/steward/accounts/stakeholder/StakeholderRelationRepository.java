package io.steward.accounts.stakeholder;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Judgements, by the contact that they are of. */
@ApplicationScoped
class StakeholderRelationRepository implements PanacheRepositoryBase<StakeholderRelation, UUID> {}
