package io.steward.accounts.survey;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;

/** The surveys; they are few. */
@ApplicationScoped
class SurveyRepository implements PanacheRepositoryBase<Survey, String> {

    /** Lets one transaction at a time go on from here. */
    Uni<Void> lock() {
        return getSession()
                .chain(session -> session.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(7365)", Integer.class)
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<Survey> getByKey(String key) {
        return findById(key).onItem().ifNull().failWith(() -> Problems.notFound("survey", key));
    }
}
