package io.steward.accounts.program;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The reviews that were held. */
@ApplicationScoped
class ProgramReviewRepository implements PanacheRepositoryBase<ProgramReview, UUID> {

    private static final int MOST = 200;

    /** The newest 200, newest first. */
    Uni<List<ProgramReview>> listNewest() {
        return findAll(Sort.descending("reviewedAt", "id")).page(0, MOST).list();
    }
}
