package io.steward.accounts.feedback;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** One item at a time. */
@ApplicationScoped
class FeedbackItemRepository implements PanacheRepositoryBase<FeedbackItem, UUID> {

    private static final String TOLD =
            "UPDATE feedback_items SET told_at = ?1, version = version + 1 WHERE id = ?2 AND told_at IS NULL";

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<FeedbackItem> getById(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> Problems.notFound("feedback", id));
    }

    /** Notes that the customer has heard what came of it; the first time counts. */
    Uni<Void> markTold(FeedbackItem item, Instant at) {
        return getSession()
                .chain(session -> session.createNativeQuery(TOLD)
                        .setParameter(1, at.atOffset(ZoneOffset.UTC))
                        .setParameter(2, item.id())
                        .executeUpdate()
                        .chain(() -> session.refresh(item)));
    }
}
