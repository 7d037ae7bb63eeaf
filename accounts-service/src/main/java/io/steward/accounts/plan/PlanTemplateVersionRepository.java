package io.steward.accounts.plan;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Versions of templates. */
@ApplicationScoped
class PlanTemplateVersionRepository implements PanacheRepositoryBase<PlanTemplateVersion, UUID> {

    /** Holds the template of that key until the transaction ends, also where it has no version yet. */
    Uni<Void> hold(String key) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 60))")
                        .setParameter(1, key)
                        .getResultList())
                .replaceWithVoid();
    }

    /** The newest first. */
    Uni<List<PlanTemplateVersion>> listOf(String key) {
        return list("key = ?1 order by number desc", key);
    }

    /** Of each template the published version and the newest one, by key, the newest first. */
    Uni<List<PlanTemplateVersion>> listShown() {
        return list(
                "from PlanTemplateVersion v where v.status = ?1 or v.number = (select max(o.number)"
                        + " from PlanTemplateVersion o where o.key = v.key) order by v.key, v.number desc",
                TemplateStatus.PUBLISHED);
    }

    Uni<Long> countKeys() {
        return getSession()
                .chain(session -> session.createQuery(
                                "select count(distinct v.key) from PlanTemplateVersion v", Long.class)
                        .getSingleResult());
    }
}
