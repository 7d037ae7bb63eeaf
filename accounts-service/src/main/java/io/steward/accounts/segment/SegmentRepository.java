package io.steward.accounts.segment;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.problems.Problems;
import jakarta.enterprise.context.ApplicationScoped;

/** Single segments. */
@ApplicationScoped
class SegmentRepository implements PanacheRepositoryBase<Segment, String> {

    /** Fails with 404 where there is none. */
    Uni<Segment> getByKey(String key) {
        return findById(key).onItem().ifNull().failWith(() -> Problems.notFound("segment", key));
    }

    /** Whether any account is in it, archived ones included. */
    Uni<Boolean> hasAccounts(String key) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT EXISTS (SELECT FROM accounts WHERE segment = :key)", Boolean.class)
                        .setParameter("key", key)
                        .getSingleResult());
    }

    /** Whether the published rules or their draft lead there. */
    Uni<Boolean> isLedToByRules(String key) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                        SELECT EXISTS (
                            SELECT FROM (SELECT rules FROM segment_rule_drafts
                                          UNION ALL
                                         (SELECT rules FROM segment_rule_sets ORDER BY version DESC LIMIT 1)) AS present
                             WHERE rules @> jsonb_build_object(
                                 'list', jsonb_build_array(jsonb_build_object('segment', cast(:key AS text)))))""", Boolean.class)
                        .setParameter("key", key)
                        .getSingleResult());
    }

    /** As {@link #getByKey}, and nobody can put an account into it until the transaction ends. */
    Uni<Segment> lockByKey(String key) {
        // Hibernate's own lock would let the foreign keys of accounts pass.
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT key FROM segments WHERE key = :key FOR UPDATE", String.class)
                        .setParameter("key", key)
                        .getResultList())
                .chain(() -> getByKey(key));
    }
}
