package io.steward.accounts.success;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;

/** The definitions; they are few. */
@ApplicationScoped
class SuccessDefinitionRepository implements PanacheRepositoryBase<SuccessDefinition, String> {

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<SuccessDefinition> getByKey(String key) {
        return findById(key).onItem().ifNull().failWith(() -> Problems.notFound("success definition", key));
    }
}
