package io.steward.accounts.feedback;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;

/** The teams; they are few. */
@ApplicationScoped
class FeedbackTeamRepository implements PanacheRepositoryBase<FeedbackTeam, String> {

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<FeedbackTeam> getByKey(String key) {
        return findById(key).onItem().ifNull().failWith(() -> Problems.notFound("feedback team", key));
    }
}
