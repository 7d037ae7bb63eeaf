package io.steward.accounts.survey.response;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.survey.SurveySettingsView;
import io.steward.accounts.survey.response.SurveyResultsView.Ces;
import io.steward.accounts.survey.response.SurveyResultsView.Csat;
import io.steward.accounts.survey.response.SurveyResultsView.Group;
import io.steward.accounts.survey.response.SurveyResultsView.Nps;
import io.steward.platform.contracts.accounts.SurveyKind;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.StreamSupport;

/** Adds up answers and invitations in one statement. */
@ApplicationScoped
class SurveyResultsStore {

    private static final String STATEMENT = """
            WITH given AS (
                SELECT response.kind, {answered} AS grp, count(*) AS responses,
                       count(*) FILTER (WHERE response.score >= 9) AS promoters,
                       count(*) FILTER (WHERE response.score BETWEEN 7 AND 8) AS passives,
                       count(*) FILTER (WHERE response.score <= 6) AS detractors,
                       count(*) FILTER (WHERE response.score >= 4) AS satisfied,
                       round(avg(response.score), 2) AS mean
                  FROM survey_responses AS response JOIN accounts AS account ON account.id = response.account_id
                 WHERE ($1::text IS NULL OR survey_key = $1)
                   AND ($2::timestamptz IS NULL OR answered_at >= $2)
                   AND ($3::timestamptz IS NULL OR answered_at < $3)
                 GROUP BY 1, 2
            ), asked AS (
                SELECT survey.kind, {invited} AS grp, count(*) AS invited, count(answered_at) AS answered
                  FROM survey_invitations AS invitation
                  JOIN surveys AS survey ON survey.key = invitation.survey_key
                  JOIN accounts AS account ON account.id = invitation.account_id
                 WHERE ($1::text IS NULL OR survey_key = $1)
                   AND ($2::timestamptz IS NULL OR invited_at >= $2)
                   AND ($3::timestamptz IS NULL OR invited_at < $3)
                 GROUP BY 1, 2
            )
            SELECT kind, grp, coalesce(invited, 0) AS invited, coalesce(answered, 0) AS answered,
                   round(100.0 * answered / nullif(invited, 0), 1) AS response_rate,
                   coalesce(responses, 0) AS responses, coalesce(promoters, 0) AS promoters,
                   coalesce(passives, 0) AS passives, coalesce(detractors, 0) AS detractors,
                   coalesce(satisfied, 0) AS satisfied, mean,
                   round(100.0 * (promoters - detractors) / nullif(responses, 0), 1) AS nps,
                   round(100.0 * satisfied / nullif(responses, 0), 1) AS satisfied_share
              FROM given FULL JOIN asked USING (kind, grp)
             ORDER BY kind, grp""";

    private final Pool pool;

    SurveyResultsStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<Group>> results(SurveyResultsQuery query, SurveySettingsView settings) {
        String statement = STATEMENT
                .replace("{answered}", query.by().expression("answered_at"))
                .replace("{invited}", query.by().expression("invited_at"));
        return pool.preparedQuery(statement)
                .execute(Tuple.of(query.survey(), query.since(), query.until()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> group(row, settings))
                        .toList());
    }

    private static Group group(Row row, SurveySettingsView settings) {
        SurveyKind kind = SurveyKind.valueOf(row.getString("kind"));
        BigDecimal mean = row.getBigDecimal("mean");
        return new Group(
                kind,
                row.getString("grp"),
                row.getLong("invited"),
                row.getLong("answered"),
                row.getBigDecimal("response_rate"),
                row.getLong("responses"),
                kind == SurveyKind.NPS ? nps(row, settings.npsTarget()) : null,
                kind == SurveyKind.CSAT ? csat(row, mean, settings.csatTarget()) : null,
                kind == SurveyKind.CES ? new Ces(mean) : null);
    }

    private static Nps nps(Row row, BigDecimal target) {
        BigDecimal score = row.getBigDecimal("nps");
        return new Nps(
                score,
                row.getLong("promoters"),
                row.getLong("passives"),
                row.getLong("detractors"),
                target,
                isAbove(score, target));
    }

    private static Csat csat(Row row, BigDecimal mean, BigDecimal target) {
        return new Csat(
                row.getBigDecimal("satisfied_share"), mean, row.getLong("satisfied"), target, isAbove(mean, target));
    }

    private static Boolean isAbove(BigDecimal figure, BigDecimal target) {
        return figure == null ? null : figure.compareTo(target) > 0;
    }
}
