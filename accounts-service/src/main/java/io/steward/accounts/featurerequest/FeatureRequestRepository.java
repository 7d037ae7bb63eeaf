package io.steward.accounts.featurerequest;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** One feature request at a time, and who supports it. */
@ApplicationScoped
class FeatureRequestRepository implements PanacheRepositoryBase<FeatureRequest, UUID> {

    private static final String SUPPORT = """
            INSERT INTO feature_request_supporters (feature_request_id, account_id, added_by, added_at)
            VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING""";

    private static final String LEAVE =
            "DELETE FROM feature_request_supporters WHERE feature_request_id = ?1 AND account_id = ?2";

    /** @throws RuntimeException (through the Uni) that is answered with 404 */
    Uni<FeatureRequest> getById(UUID id) {
        return found(findById(id), id);
    }

    /** The same, so that nobody decides on it before the transaction ends. */
    Uni<FeatureRequest> getUndecided(UUID id) {
        return found(findById(id, LockModeType.PESSIMISTIC_READ), id).invoke(FeatureRequest::requireOpen);
    }

    /** Adds a supporter, once. */
    Uni<Void> support(UUID id, UUID accountId, String by, Instant at) {
        return getSession()
                .chain(session -> session.createNativeQuery(SUPPORT)
                        .setParameter(1, id)
                        .setParameter(2, accountId)
                        .setParameter(3, by)
                        .setParameter(4, at.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Takes a supporter away; tells whether there was one. */
    Uni<Boolean> leave(UUID id, UUID accountId) {
        return getSession()
                .chain(session -> session.createNativeQuery(LEAVE)
                        .setParameter(1, id)
                        .setParameter(2, accountId)
                        .executeUpdate())
                .map(removed -> removed > 0);
    }

    private static Uni<FeatureRequest> found(Uni<FeatureRequest> request, UUID id) {
        return request.onItem().ifNull().failWith(() -> Problems.notFound("feature request", id));
    }
}
