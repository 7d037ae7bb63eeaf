package io.steward.playbook.run;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.playbooks.RunView.RunStatus;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Rows of runs with their steps. */
@ApplicationScoped
class RunRepository implements PanacheRepositoryBase<Run, UUID> {

    static final String ORDER = "NEWEST";

    private static final String WITH_STEPS = "select distinct r from Run r left join fetch r.steps ";

    /** The account of a run; empty where there is no such run. */
    Uni<Optional<UUID>> findAccount(UUID runId) {
        return getSession()
                .chain(session -> session.createQuery("select r.accountId from Run r where r.id = ?1", UUID.class)
                        .setParameter(1, runId)
                        .getSingleResultOrNull()
                        .map(Optional::ofNullable));
    }

    Uni<Optional<Run>> findWithSteps(UUID runId) {
        return list(WITH_STEPS + "where r.id = ?1", runId)
                .map(found -> found.stream().findFirst());
    }

    Uni<List<Run>> listActive(UUID accountId) {
        return list(WITH_STEPS + "where r.accountId = ?1 and r.status = ?2 order by r.id", accountId, RunStatus.ACTIVE);
    }

    /** Gives the runs of an account, which have all ended, to another. */
    Uni<Void> moveEnded(UUID from, UUID into) {
        return flush().chain(() -> update("accountId = ?2 where accountId = ?1", from, into))
                .replaceWithVoid();
    }

    Uni<Boolean> isActive(UUID accountId, String playbookKey) {
        return count("accountId = ?1 and playbookKey = ?2 and status = ?3", accountId, playbookKey, RunStatus.ACTIVE)
                .map(count -> count > 0);
    }

    /** When the last run of a playbook ended; empty where there never was one. */
    Uni<Optional<Instant>> findLastEnd(UUID accountId, String playbookKey) {
        return getSession()
                .chain(session -> session.createQuery(
                                "select max(r.endedAt) from Run r where r.accountId = ?1 and r.playbookKey = ?2",
                                Instant.class)
                        .setParameter(1, accountId)
                        .setParameter(2, playbookKey)
                        .getSingleResultOrNull()
                        .map(Optional::ofNullable));
    }

    /** Ids of a page, one more than its limit, in the direction of reading; newest first. */
    Uni<List<UUID>> listIds(RunQuery query, PageRequest page, Cursor cursor) {
        boolean backwards = page.before() != null;
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(query, parameters);
        if (cursor != null) {
            conditions.add("r.id " + (backwards ? ">" : "<") + " :from");
            parameters.put("from", UUID.fromString(cursor.values().getFirst()));
        }
        String hql = "select r.id from Run r" + where(conditions) + " order by r.id " + (backwards ? "asc" : "desc");
        return getSession().chain(session -> {
            var selected = session.createQuery(hql, UUID.class).setMaxResults(page.limit() + 1);
            parameters.forEach(selected::setParameter);
            return selected.getResultList();
        });
    }

    /** How many there are, at most one above the cap. */
    Uni<Long> countUpToCap(RunQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String where = where(conditions(query, parameters));
        return getSession().chain(session -> {
            var counted = session.createQuery(
                    "select count(*) from (select r.id as id from Run r" + where + " order by r.id limit "
                            + (PageRequest.COUNT_CAP + 1) + ")",
                    Long.class);
            parameters.forEach(counted::setParameter);
            return counted.getSingleResult();
        });
    }

    Uni<List<Run>> listWithSteps(List<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(List.of())
                : list(WITH_STEPS + "where r.id in ?1 order by r.id desc", ids);
    }

    /** Ids of the newest of each account, {@code limit} each, in one statement. */
    Uni<List<UUID>> listNewestIds(List<UUID> accountIds, int limit) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                        SELECT r.id FROM unnest(CAST(?1 AS uuid[])) AS a(id)
                        CROSS JOIN LATERAL (
                            SELECT id FROM runs WHERE account_id = a.id ORDER BY id DESC LIMIT ?2) r
                        """, UUID.class)
                        .setParameter(1, accountIds.toArray(UUID[]::new))
                        .setParameter(2, limit)
                        .getResultList());
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static List<String> conditions(RunQuery query, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (query.ids() != null) {
            conditions.add("r.id in :ids");
            parameters.put("ids", query.ids());
        }
        if (query.accountId() != null) {
            conditions.add("r.accountId = :accountId");
            parameters.put("accountId", query.accountId());
        }
        if (query.playbook() != null) {
            conditions.add("r.playbookKey = :playbook");
            parameters.put("playbook", query.playbook());
        }
        if (query.status() != null) {
            conditions.add("r.status = :status");
            parameters.put("status", query.status());
        }
        return conditions;
    }
}
