package io.steward.accounts.attribute;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The definitions; they are few and read together. */
@ApplicationScoped
class AttributeDefinitionRepository implements PanacheRepositoryBase<AttributeDefinition, String> {}
