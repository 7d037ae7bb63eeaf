package io.steward.playbook.task;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.playbooks.TaskView.TaskStatus;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of tasks. */
@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {

    /** What is due first comes first. */
    static final String ORDER = "DUE:ASC";

    Uni<List<Task>> listOpenOfRun(UUID runId) {
        return list("runId = ?1 and status = ?2 order by id", runId, TaskStatus.OPEN);
    }

    Uni<List<Task>> listOpenOf(UUID accountId) {
        return list("accountId = ?1 and status = ?2 order by id", accountId, TaskStatus.OPEN);
    }

    Uni<Void> moveAll(UUID from, UUID into) {
        return update("accountId = ?2 where accountId = ?1", from, into).replaceWithVoid();
    }

    Uni<Integer> countOpen(UUID accountId) {
        return count("accountId = ?1 and status = ?2", accountId, TaskStatus.OPEN)
                .map(Long::intValue);
    }

    Uni<List<Task>> listPassed(Instant now, int limit) {
        return find("status = ?1 and overdue = false and dueAt <= ?2 order by dueAt", TaskStatus.OPEN, now)
                .page(0, limit)
                .list();
    }

    /** One row more than the page's limit, in the direction of reading. */
    Uni<List<Task>> listPage(TaskQuery query, PageRequest page, Cursor cursor) {
        boolean backwards = page.before() != null;
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = conditions(query, parameters);
        if (cursor != null) {
            String compare = backwards ? "<" : ">";
            conditions.add("(dueAt " + compare + " :dueAt or (dueAt = :dueAt and id " + compare + " :id))");
            parameters.put("dueAt", Instant.parse(cursor.values().get(0)));
            parameters.put("id", UUID.fromString(cursor.values().get(1)));
        }
        String where = conditions.isEmpty() ? "" : String.join(" and ", conditions);
        String order = backwards ? " order by dueAt desc, id desc" : " order by dueAt, id";
        return find(where + order, parameters).page(0, page.limit() + 1).list();
    }

    /** How many there are, at most one above the cap. */
    Uni<Long> countUpToCap(TaskQuery query) {
        Map<String, Object> parameters = new HashMap<>();
        String where = String.join(" and ", conditions(query, parameters));
        return getSession().chain(session -> {
            var counted = session.createQuery(
                    "select count(*) from (select t.id as id from Task t" + (where.isEmpty() ? "" : " where " + where)
                            + " order by t.id limit " + (PageRequest.COUNT_CAP + 1) + ")",
                    Long.class);
            parameters.forEach(counted::setParameter);
            return counted.getSingleResult();
        });
    }

    private static List<String> conditions(TaskQuery query, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        if (query.ids() != null) {
            conditions.add("id in :ids");
            parameters.put("ids", query.ids());
        }
        if (query.accountId() != null) {
            conditions.add("accountId = :accountId");
            parameters.put("accountId", query.accountId());
        }
        if (query.owner() != null) {
            conditions.add("owner = :owner");
            parameters.put("owner", query.owner());
        }
        if (query.status() != null) {
            conditions.add("status = :status");
            parameters.put("status", query.status());
        }
        return conditions;
    }

    /** The newest of each account, {@code limit} each, in one statement. */
    Uni<List<Task>> listNewest(List<UUID> accountIds, int limit) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                        SELECT t.* FROM unnest(CAST(?1 AS uuid[])) AS a(id)
                        CROSS JOIN LATERAL (
                            SELECT * FROM tasks WHERE account_id = a.id ORDER BY id DESC LIMIT ?2) t
                        ORDER BY t.account_id, t.id DESC
                        """, Task.class)
                        .setParameter(1, accountIds.toArray(UUID[]::new))
                        .setParameter(2, limit)
                        .getResultList());
    }
}
