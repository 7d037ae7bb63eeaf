package io.steward.accounts.plan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.MilestoneKind;
import io.steward.platform.contracts.accounts.PlanMilestoneStatus;
import io.steward.platform.contracts.accounts.PlanMilestoneView;
import io.steward.platform.pages.PageRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Milestones over all accounts, by their days. */
@ApplicationScoped
class MilestoneListStore {

    private static final String COLUMNS = """
            id, plan_id, account_id, title, phase, due_on, owner, journey_milestone, status, closed_by, closed_at, note,
            version""";

    private final Pool pool;

    MilestoneListStore(Pool pool) {
        this.pool = pool;
    }

    /** One row more than the page's limit, in the direction of reading. */
    Uni<List<PlanMilestoneView>> page(MilestoneQuery query, LocalDate today) {
        Conditions conditions = Conditions.of(query, today);
        if (query.place() != null) {
            conditions.add(
                    "(due_on, id) " + (query.isBackwards() ? "<" : ">") + " (%s, %s)",
                    query.place().dueOn(),
                    query.place().id());
        }
        String direction = query.isBackwards() ? "DESC" : "ASC";
        String sql = "SELECT " + COLUMNS + " FROM plan_milestones" + conditions.where() + " ORDER BY due_on "
                + direction + ", id " + direction + " LIMIT " + (query.page().limit() + 1);
        return pool.preparedQuery(sql)
                .execute(conditions.values())
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> milestone(row, today))
                        .toList());
    }

    /** How many there are, at most one above the cap. */
    Uni<Long> count(MilestoneQuery query, LocalDate today) {
        Conditions conditions = Conditions.of(query, today);
        String sql = "SELECT count(*) FROM (SELECT 1 FROM plan_milestones" + conditions.where() + " LIMIT "
                + (PageRequest.COUNT_CAP + 1) + ") AS found";
        return pool.preparedQuery(sql)
                .execute(conditions.values())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /** Conditions with their values, in the order of their parameters. */
    private record Conditions(List<String> texts, List<Object> found) {

        static Conditions of(MilestoneQuery query, LocalDate today) {
            Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
            if (query.owner() != null) {
                conditions.add("owner = %s", query.owner());
            }
            if (query.dueBefore() != null) {
                conditions.add("due_on < %s", query.dueBefore());
            }
            if (query.status() != null) {
                conditions.addStatus(query.status(), today);
            }
            return conditions;
        }

        void addStatus(PlanMilestoneStatus status, LocalDate today) {
            switch (status) {
                case OPEN -> add("status = 'OPEN' AND due_on >= %s", today);
                case OVERDUE -> add("status = 'OPEN' AND due_on < %s", today);
                case DONE, MISSED, DROPPED -> add("status = %s", status.name());
            }
        }

        void add(String text, Object... values) {
            Object[] places = new Object[values.length];
            for (int index = 0; index < values.length; index++) {
                found.add(values[index]);
                places[index] = "$" + found.size();
            }
            texts.add(text.formatted(places));
        }

        String where() {
            return texts.isEmpty() ? "" : " WHERE " + String.join(" AND ", texts);
        }

        Tuple values() {
            return Tuple.from(found);
        }
    }

    private static PlanMilestoneView milestone(Row row, LocalDate today) {
        LocalDate dueOn = row.getLocalDate("due_on");
        String journey = row.getString("journey_milestone");
        OffsetDateTime closedAt = row.getOffsetDateTime("closed_at");
        PlanMilestoneStatus kept = PlanMilestoneStatus.valueOf(row.getString("status"));
        return new PlanMilestoneView(
                row.getUUID("id"),
                row.getUUID("plan_id"),
                row.getUUID("account_id"),
                row.getString("title"),
                row.getString("phase"),
                dueOn,
                row.getString("owner"),
                journey == null ? null : MilestoneKind.valueOf(journey),
                kept == PlanMilestoneStatus.OPEN ? new MilestoneState.Open().status(dueOn, today) : kept,
                row.getString("closed_by"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("note"),
                null,
                row.getLong("version"));
    }
}
