package io.steward.accounts.accountplan;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.AccountEvent.AccountPlanReviewDue;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Account plans, seen from the days of their reviews. */
@ApplicationScoped
class ReviewStore {

    private static final String CLAIM = """
            UPDATE account_plans AS plan SET due_told_of = plan.next_review_on
              FROM accounts
             WHERE plan.account_id IN (SELECT account_id FROM account_plans
                                        WHERE due_told_of IS DISTINCT FROM next_review_on AND next_review_on <= $1
                                        ORDER BY next_review_on, account_id LIMIT $2 FOR UPDATE SKIP LOCKED)
               AND accounts.id = plan.account_id
            RETURNING plan.account_id, accounts.owner, plan.next_review_on""";

    private static final String LIST = """
            SELECT plan.account_id, accounts.name, accounts.owner, plan.next_review_on, plan.last_reviewed_at
              FROM account_plans AS plan
              JOIN accounts ON accounts.id = plan.account_id AND accounts.archived_at IS NULL
             WHERE plan.next_review_on <= $1 AND ($2::text IS NULL OR accounts.owner = $2)
               AND ($3::date IS NULL OR (plan.next_review_on, plan.account_id) %1$s ($3, $4::uuid))
             ORDER BY plan.next_review_on %2$s, plan.account_id %2$s
             LIMIT $5""";

    private static final String FORWARDS = LIST.formatted(">", "ASC");
    private static final String BACKWARDS = LIST.formatted("<", "DESC");

    private final Pool pool;

    ReviewStore(Pool pool) {
        this.pool = pool;
    }

    /** Where a page lies. */
    record Place(LocalDate nextReviewOn, UUID accountId) {}

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** Takes some plans whose review is due and of which that was not told, and marks them as told. */
    Uni<List<AccountPlanReviewDue>> claim(SqlConnection connection, LocalDate today, int limit) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(today, limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new AccountPlanReviewDue(
                                row.getUUID("account_id"), row.getString("owner"), row.getLocalDate("next_review_on")))
                        .toList());
    }

    /**
     * Plans that are due by a day, the longest due first, or from a place backwards.
     *
     * @param owner null for anybody
     * @param place null for the list's begin
     */
    Uni<List<DueReviewView>> page(LocalDate dueBy, String owner, Place place, boolean backwards, int limit) {
        Tuple parameters = Tuple.tuple()
                .addLocalDate(dueBy)
                .addString(owner)
                .addLocalDate(place == null ? null : place.nextReviewOn())
                .addUUID(place == null ? null : place.accountId())
                .addInteger(limit);
        return pool.preparedQuery(backwards ? BACKWARDS : FORWARDS)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReviewStore::due)
                        .toList());
    }

    private static DueReviewView due(Row row) {
        OffsetDateTime reviewedAt = row.getOffsetDateTime("last_reviewed_at");
        return new DueReviewView(
                row.getUUID("account_id"),
                row.getString("name"),
                row.getString("owner"),
                row.getLocalDate("next_review_on"),
                reviewedAt == null ? null : reviewedAt.toInstant());
    }
}
