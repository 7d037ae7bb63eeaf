package io.steward.health.metric;

import io.steward.platform.contracts.health.Metrics;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The metrics of many accounts as one statement. Days are days in UTC, and a window of N days is the day itself and the
 * N − 1 before it.
 */
public final class MetricSql {

    /** The columns of {@link #OF_DAYS} behind {@code account_id}, in the order of {@code account_metrics}. */
    public static final String COLUMNS = """
            as_of, last_used_at, days_since_last_use, last_login_at, days_since_last_login, active_days_7, \
            active_days_30, active_users_7, events_7, usage_change_percent, core_features_used_30, \
            core_features_defined, key_actions, tickets_open, escalations_open, tickets_positive_90, \
            tickets_negative_90, tickets_90, invoice_state, days_since_last_two_way_touch, ever_touched, nps""";

    /**
     * The metrics of accounts {@code $1::uuid[]} at the end of days {@code $2::date[]}, pair by pair. What is known of
     * a ticket or an invoice today and has no date of its own is taken to have been so from its beginning; an invoice
     * that is open counts as late from the day after it was due; a ticket counts in the window by its opening, an
     * escalation as long as it is open.
     */
    public static final String OF_DAYS = """
            SELECT subject.account_id, subject.day AS as_of,
                   used.last_at AS last_used_at,
                   subject.day - used.day AS days_since_last_use,
                   login.last_at AS last_login_at,
                   subject.day - login.day AS days_since_last_login,
                   CASE WHEN used.day IS NOT NULL THEN usage.active_7 END::int AS active_days_7,
                   CASE WHEN used.day IS NOT NULL THEN usage.active_30 END::int AS active_days_30,
                   CASE WHEN used.day IS NOT NULL THEN users.active_7 END::int AS active_users_7,
                   CASE WHEN used.day IS NOT NULL THEN usage.events_7 END::bigint AS events_7,
                   CASE WHEN usage.events_before > 0
                        THEN least(round((usage.events_7 - usage.events_before) * 100.0 / usage.events_before),
                                   1000000) END::int AS usage_change_percent,
                   CASE WHEN used.day IS NOT NULL AND cardinality(plan.core_features) > 0
                        THEN features.used_30 END::int AS core_features_used_30,
                   cardinality(plan.core_features) AS core_features_defined,
                   CASE WHEN used.day IS NOT NULL AND cardinality(plan.key_actions) > 0
                        THEN actions.done END::bigint AS key_actions,
                   CASE WHEN ticket.ever > 0 THEN ticket.open END::int AS tickets_open,
                   CASE WHEN ticket.ever > 0 THEN ticket.escalated END::int AS escalations_open,
                   CASE WHEN ticket.ever > 0 THEN ticket.positive_90 END::int AS tickets_positive_90,
                   CASE WHEN ticket.ever > 0 THEN ticket.negative_90 END::int AS tickets_negative_90,
                   CASE WHEN ticket.ever > 0 THEN ticket.all_90 END::int AS tickets_90,
                   invoice.state AS invoice_state,
                   subject.day - (touch.occurred_at AT TIME ZONE 'UTC')::date AS days_since_last_two_way_touch,
                   EXISTS (SELECT FROM touchpoints WHERE touchpoints.account_id = subject.account_id
                              AND occurred_at < moment.ends) AS ever_touched,
                   answer.score::int AS nps
              FROM unnest($1::uuid[], $2::date[]) AS subject (account_id, day)
             CROSS JOIN tracking_plan AS plan
             CROSS JOIN LATERAL (
                   SELECT (subject.day + 1)::timestamp AT TIME ZONE 'UTC' AS ends,
                          (subject.day - 89)::timestamp AT TIME ZONE 'UTC' AS begins_90) AS moment
              LEFT JOIN LATERAL (
                   SELECT day, last_at FROM usage_days
                    WHERE usage_days.account_id = subject.account_id AND usage_days.day <= subject.day
                    ORDER BY day DESC LIMIT 1) AS used ON true
             CROSS JOIN LATERAL (
                   SELECT max(last.day) AS day, max(last.last_at) AS last_at
                     FROM unnest(plan.login_events) AS event (name)
                    CROSS JOIN LATERAL (
                          SELECT by_name.day, by_name.last_at FROM usage_event_days AS by_name
                           WHERE by_name.account_id = subject.account_id AND by_name.name = event.name
                             AND by_name.day <= subject.day
                           ORDER BY by_name.day DESC LIMIT 1) AS last) AS named
             CROSS JOIN LATERAL (
                   SELECT CASE WHEN cardinality(plan.login_events) = 0 THEN used.day ELSE named.day END AS day,
                          CASE WHEN cardinality(plan.login_events) = 0 THEN used.last_at ELSE named.last_at END
                              AS last_at) AS login
             CROSS JOIN LATERAL (
                   SELECT count(*) FILTER (WHERE day > subject.day - 7) AS active_7, count(*) AS active_30,
                          coalesce(sum(events) FILTER (WHERE day > subject.day - 7), 0) AS events_7,
                          sum(events) FILTER (WHERE day > subject.day - 14 AND day <= subject.day - 7) AS events_before
                     FROM usage_days
                    WHERE usage_days.account_id = subject.account_id
                      AND day > subject.day - 30 AND day <= subject.day) AS usage
             CROSS JOIN LATERAL (
                   SELECT count(DISTINCT end_user) AS active_7 FROM usage_user_days
                    WHERE usage_user_days.account_id = subject.account_id
                      AND day > subject.day - 7 AND day <= subject.day) AS users
             CROSS JOIN LATERAL (
                   SELECT count(*) AS used_30 FROM unnest(plan.core_features) AS feature (name)
                    WHERE EXISTS (SELECT FROM usage_event_days AS by_name
                                   WHERE by_name.account_id = subject.account_id AND by_name.name = feature.name
                                     AND by_name.day > subject.day - 30
                                     AND by_name.day <= subject.day)) AS features
             CROSS JOIN LATERAL (
                   SELECT coalesce(sum(events), 0) AS done FROM usage_event_days AS by_name
                    WHERE by_name.account_id = subject.account_id AND by_name.name = ANY (plan.key_actions)
                      AND by_name.day <= subject.day) AS actions
             CROSS JOIN LATERAL (
                   SELECT count(*) AS ever,
                          count(*) FILTER (WHERE is_open) AS open,
                          count(*) FILTER (WHERE is_open AND escalated) AS escalated,
                          count(*) FILTER (WHERE is_recent AND sentiment = 'POSITIVE') AS positive_90,
                          count(*) FILTER (WHERE is_recent AND sentiment = 'NEGATIVE') AS negative_90,
                          count(*) FILTER (WHERE is_recent) AS all_90
                     FROM (SELECT escalated, sentiment,
                                  solved_at IS NULL OR solved_at >= moment.ends AS is_open,
                                  opened_at >= moment.begins_90 AS is_recent
                             FROM tickets
                            WHERE tickets.account_id = subject.account_id
                              AND opened_at < moment.ends) AS opened) AS ticket
              LEFT JOIN LATERAL (
                   SELECT CASE WHEN coalesce(past.state, 'OPEN') = 'OPEN' THEN 'LATE' ELSE past.state END AS state
                     FROM invoices
                     LEFT JOIN LATERAL (
                          SELECT states.state FROM invoice_states AS states
                           WHERE states.external_id = invoices.external_id AND states.changed_at < moment.ends
                           ORDER BY states.changed_at DESC LIMIT 1) AS past ON true
                    WHERE invoices.account_id = subject.account_id AND invoices.due_on <= subject.day
                      AND (coalesce(past.state, 'OPEN') <> 'OPEN' OR invoices.due_on < subject.day)
                    ORDER BY invoices.due_on DESC, invoices.changed_at DESC, invoices.external_id DESC
                    LIMIT 1) AS invoice ON true
              LEFT JOIN LATERAL (
                   SELECT occurred_at FROM touchpoints
                    WHERE touchpoints.account_id = subject.account_id AND kind <> 'MESSAGE_SENT'
                      AND occurred_at < moment.ends
                    ORDER BY occurred_at DESC LIMIT 1) AS touch ON true
              LEFT JOIN LATERAL (
                   SELECT score FROM survey_answers
                    WHERE survey_answers.account_id = subject.account_id AND kind = 'NPS'
                      AND answered_at < moment.ends
                    ORDER BY answered_at DESC LIMIT 1) AS answer ON true""";

    private MetricSql() {}

    /** Reads {@link #COLUMNS} of a row. */
    public static Metrics read(Row row) {
        return new Metrics(
                row.getLocalDate("as_of"),
                instant(row.getOffsetDateTime("last_used_at")),
                row.getInteger("days_since_last_use"),
                instant(row.getOffsetDateTime("last_login_at")),
                row.getInteger("days_since_last_login"),
                row.getInteger("active_days_7"),
                row.getInteger("active_days_30"),
                row.getInteger("active_users_7"),
                row.getLong("events_7"),
                row.getInteger("usage_change_percent"),
                row.getInteger("core_features_used_30"),
                row.getInteger("core_features_defined"),
                row.getLong("key_actions"),
                row.getInteger("tickets_open"),
                row.getInteger("escalations_open"),
                row.getInteger("tickets_positive_90"),
                row.getInteger("tickets_negative_90"),
                row.getInteger("tickets_90"),
                row.getString("invoice_state"),
                row.getInteger("days_since_last_two_way_touch"),
                row.getBoolean("ever_touched"),
                row.getInteger("nps"));
    }

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
