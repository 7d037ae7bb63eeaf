package io.steward.playbook.definition;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rows of playbook versions. */
@ApplicationScoped
class PlaybookRepository implements PanacheRepositoryBase<PlaybookVersion, UUID> {

    /** Holds the playbook of that key until the transaction ends, also where it has no version yet. */
    Uni<Void> hold(String key) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(?1, 7))")
                        .setParameter(1, key)
                        .getResultList())
                .replaceWithVoid();
    }

    Uni<List<PlaybookVersion>> listOf(String key) {
        return list("key = ?1 order by number desc", key);
    }

    Uni<List<PlaybookVersion>> listPublished() {
        return list("status = ?1 order by key", PlaybookStatus.PUBLISHED);
    }

    Uni<Optional<PlaybookVersion>> find(String key, int number) {
        return find("key = ?1 and number = ?2", key, number).firstResult().map(Optional::ofNullable);
    }

    Uni<List<PlaybookVersion>> listOfKeys(List<String> keys) {
        return list("key in ?1 order by key, number desc", keys);
    }

    /** Keys in order, from behind {@code after} (null for the begin), or backwards from before it. */
    Uni<List<String>> listKeys(String from, boolean backwards, int limit) {
        String compare = backwards ? "<" : ">";
        String where = from == null ? "" : " where key " + compare + " ?1";
        String order = backwards ? "desc" : "asc";
        return getSession().chain(session -> {
            var query = session.createQuery(
                    "select distinct key from PlaybookVersion" + where + " order by key " + order, String.class);
            return (from == null ? query : query.setParameter(1, from))
                    .setMaxResults(limit)
                    .getResultList();
        });
    }
}
