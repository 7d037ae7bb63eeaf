package io.steward.health.signal;

import io.smallrye.mutiny.Uni;
import io.steward.health.signal.SignalAdmission.Admitted;
import io.steward.platform.contracts.signals.SignalEvent.Sentiment;
import io.steward.platform.contracts.signals.SignalEvent.Severity;
import io.steward.platform.contracts.signals.SignalEvent.TicketStatus;
import io.steward.platform.problems.Problems;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table of tickets. */
@ApplicationScoped
class TicketStore {

    private static final String PUT = """
            INSERT INTO tickets AS known
                   (external_id, account_id, status, sentiment, severity, escalated, opened_at, solved_at)
            SELECT $1::text, $2::uuid, $3::text, $4::text, $5::text, $6::boolean, coalesce($7::timestamptz, least($8::timestamptz, $9::timestamptz)),
                   CASE WHEN $3 = 'SOLVED' THEN coalesce($8::timestamptz, $9::timestamptz) END
                ON CONFLICT (external_id) DO UPDATE
               SET status = EXCLUDED.status, sentiment = EXCLUDED.sentiment, severity = EXCLUDED.severity,
                   escalated = EXCLUDED.escalated, opened_at = coalesce($7::timestamptz, known.opened_at),
                   solved_at = CASE WHEN $3 = 'SOLVED' THEN coalesce($8::timestamptz, known.solved_at, $9::timestamptz) END
             WHERE known.account_id = EXCLUDED.account_id
            RETURNING new.*, old.external_id IS NULL AS created,
                      least(old.opened_at, new.opened_at) AS since, old.* IS DISTINCT FROM new.* AS changed""";

    /** A ticket after it was put. */
    record Put(TicketView ticket, boolean created, boolean changed, Instant since) {}

    Uni<Put> put(SqlConnection connection, String externalId, Admitted<TicketRequest> admitted, Instant now) {
        TicketRequest request = admitted.signal();
        Tuple parameters = Tuple.tuple()
                .addString(externalId)
                .addUUID(admitted.account().id())
                .addString(request.status().name())
                .addString(Optional.ofNullable(request.sentiment())
                        .orElse(Sentiment.NEUTRAL)
                        .name())
                .addString(Optional.ofNullable(request.severity())
                        .orElse(Severity.NORMAL)
                        .name())
                .addBoolean(Boolean.TRUE.equals(request.escalated()))
                .addOffsetDateTime(utc(request.openedAt()))
                .addOffsetDateTime(utc(request.solvedAt()))
                .addOffsetDateTime(utc(now));
        return connection.preparedQuery(PUT).execute(parameters).map(rows -> {
            if (!rows.iterator().hasNext()) {
                throw Problems.conflict("the ticket " + externalId + " belongs to another account");
            }
            return put(rows.iterator().next(), admitted.account().externalId());
        });
    }

    private static Put put(Row row, String accountExternalId) {
        OffsetDateTime solvedAt = row.getOffsetDateTime("solved_at");
        TicketView ticket = new TicketView(
                row.getString("external_id"),
                row.getUUID("account_id"),
                accountExternalId,
                TicketStatus.valueOf(row.getString("status")),
                Sentiment.valueOf(row.getString("sentiment")),
                Severity.valueOf(row.getString("severity")),
                row.getBoolean("escalated"),
                row.getOffsetDateTime("opened_at").toInstant(),
                solvedAt == null ? null : solvedAt.toInstant());
        return new Put(
                ticket,
                row.getBoolean("created"),
                row.getBoolean("changed"),
                row.getOffsetDateTime("since").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
