package io.steward.accounts.health;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.health.HealthEvent.ScoreChanged;
import io.steward.platform.contracts.playbooks.PlaybookEvent.TaskChanged;
import io.steward.platform.inbox.ReceivedEvent;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writes the columns that events feed, a batch of events in one statement. The latest fact of an account wins, whatever
 * the order in which facts arrive: a replayed one must not bring an old value back.
 */
@ApplicationScoped
class FedColumnsStore {

    private static final String SCORES = """
            UPDATE accounts
               SET score = fact.score::smallint, band = fact.band, trend30 = fact.trend30::smallint,
                   score_computed_at = fact.computed_at,
                   at_risk_since = CASE WHEN fact.band = ANY ($6) THEN coalesce(at_risk_since, fact.computed_at) END
              FROM (SELECT DISTINCT ON (account_id) *
                      FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::integer[], $5::timestamptz[])
                           AS fact (account_id, score, band, trend30, computed_at)
                     ORDER BY account_id, computed_at DESC) AS fact
             WHERE accounts.id = fact.account_id
               AND (score_computed_at IS NULL OR score_computed_at < fact.computed_at)""";

    private static final String OPEN_TASKS = """
            UPDATE accounts
               SET open_tasks = fact.open_tasks, open_tasks_at = fact.at
              FROM (SELECT DISTINCT ON (account_id) *
                      FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[])
                           WITH ORDINALITY AS fact (account_id, open_tasks, at, position)
                     ORDER BY account_id, at DESC, position DESC) AS fact
             WHERE accounts.id = fact.account_id
               AND (open_tasks_at IS NULL OR open_tasks_at <= fact.at)""";

    private final AtRiskSettings atRisk;

    FedColumnsStore(AtRiskSettings atRisk) {
        this.atRisk = atRisk;
    }

    /** Keeps score, band and trend, and since when the account is at risk. */
    Uni<Void> keepScores(SqlConnection connection, List<ScoreChanged> facts) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(ids(facts, ScoreChanged::accountId))
                .addArrayOfInteger(facts.stream().map(ScoreChanged::score).toArray(Integer[]::new))
                .addArrayOfString(facts.stream().map(ScoreChanged::band).toArray(String[]::new))
                .addArrayOfInteger(facts.stream()
                        .map(fact -> fact.trend() == null ? null : fact.trend().days30())
                        .toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(times(facts, ScoreChanged::computedAt))
                .addArrayOfString(atRisk.bands().toArray(String[]::new));
        return execute(connection, SCORES, facts, columns);
    }

    /** Keeps how many tasks are open; facts of the same moment count in their order. */
    Uni<Void> keepOpenTasks(SqlConnection connection, List<ReceivedEvent<TaskChanged>> facts) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(ids(facts, fact -> fact.event().subject()))
                .addArrayOfInteger(
                        facts.stream().map(fact -> fact.event().openTasks()).toArray(Integer[]::new))
                .addArrayOfOffsetDateTime(times(facts, ReceivedEvent::time));
        return execute(connection, OPEN_TASKS, facts, columns);
    }

    private static Uni<Void> execute(SqlConnection connection, String statement, List<?> facts, Tuple columns) {
        return facts.isEmpty()
                ? Uni.createFrom().voidItem()
                : connection.preparedQuery(statement).execute(columns).replaceWithVoid();
    }

    private static <T> UUID[] ids(List<T> facts, Function<T, UUID> id) {
        return facts.stream().map(id).toArray(UUID[]::new);
    }

    private static <T> OffsetDateTime[] times(List<T> facts, Function<T, Instant> time) {
        return facts.stream().map(time).map(at -> at.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }
}
