package io.steward.health.ingest;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.signals.SignalEvent.UsageKind;
import io.steward.platform.contracts.signals.SignalEvent.UsageRecorded;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** Usage that waits for its account, and what became known that lets it go on. */
@ApplicationScoped
class ReleaseStore {

    private static final String ADD = """
            INSERT INTO releases AS known (waits_for, until)
            SELECT waits_for, $2 FROM unnest($1::text[]) AS release (waits_for) ORDER BY waits_for
                ON CONFLICT (waits_for) DO UPDATE
               SET until = greatest(known.until, EXCLUDED.until), swept_at = '-infinity'""";

    private static final String CLAIM = """
            UPDATE releases SET swept_at = $1
             WHERE waits_for IN (SELECT waits_for FROM releases
                                  ORDER BY swept_at LIMIT $2 FOR UPDATE SKIP LOCKED)
            RETURNING waits_for""";

    private static final String RENAME = """
            UPDATE waiting_events AS waiting SET end_user = alias.user_id, waits_for = 'u:' || alias.user_id
              FROM user_aliases AS alias
             WHERE waiting.waits_for = ANY ($1) AND waiting.waits_for = 'u:' || alias.anonymous_id
            RETURNING waiting.waits_for""";

    private static final String GROUP = """
            UPDATE waiting_events AS waiting SET group_id = known.group_id, waits_for = 'g:' || known.group_id
              FROM user_groups AS known
             WHERE waiting.waits_for = ANY ($1) AND waiting.waits_for = 'u:' || known.end_user
            RETURNING waiting.waits_for""";

    private static final String MOVE = """
            WITH moved AS (
                   DELETE FROM waiting_events
                    WHERE event_id IN (
                          SELECT event_id FROM waiting_events AS waiting
                            JOIN known_accounts AS account ON waiting.waits_for = 'g:' || account.external_id
                           WHERE waiting.waits_for = ANY ($1) ORDER BY event_id LIMIT $2)
                   RETURNING *),
                 kept AS (
                   INSERT INTO raw_events (event_id, received_at, occurred_at, account_id, kind, name, end_user,
                                           group_id, write_key_id, payload)
                   SELECT event_id, received_at, occurred_at, coalesce(account.merged_into, account.account_id), kind,
                          moved.name, end_user, group_id, write_key_id, payload
                     FROM moved JOIN known_accounts AS account ON account.external_id = moved.group_id)
            SELECT coalesce(account.merged_into, account.account_id) AS account_id, end_user, kind, moved.name,
                   occurred_at
              FROM moved JOIN known_accounts AS account ON account.external_id = moved.group_id
             ORDER BY event_id""";

    private static final String FORGET = "DELETE FROM releases WHERE waits_for = ANY ($1) AND until < $2";

    Uni<Void> add(SqlConnection connection, Collection<String> waitsFor, Instant until) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.of(array(waitsFor), utc(until)))
                .replaceWithVoid();
    }

    Uni<List<String>> claim(SqlConnection connection, Instant now, int limit) {
        return connection
                .preparedQuery(CLAIM)
                .execute(Tuple.of(utc(now), limit))
                .map(ReleaseStore::waitsFor);
    }

    /** Gives what waits for an anonymous user to the user whom it became; answers for what it waits now. */
    Uni<List<String>> rename(SqlConnection connection, Collection<String> waitsFor) {
        return connection
                .preparedQuery(RENAME)
                .execute(Tuple.of((Object) array(waitsFor)))
                .map(ReleaseStore::waitsFor);
    }

    /** Gives what waits for a user to the user's account; answers for what it waits now. */
    Uni<List<String>> group(SqlConnection connection, Collection<String> waitsFor) {
        return connection
                .preparedQuery(GROUP)
                .execute(Tuple.of((Object) array(waitsFor)))
                .map(ReleaseStore::waitsFor);
    }

    /** Moves what waits for known accounts to the other events; answers it as usage. */
    Uni<List<UsageRecorded>> move(SqlConnection connection, Collection<String> waitsFor, int limit) {
        return connection
                .preparedQuery(MOVE)
                .execute(Tuple.of(array(waitsFor), limit))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(ReleaseStore::usage)
                        .toList());
    }

    Uni<Void> forget(SqlConnection connection, Collection<String> waitsFor, Instant now) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.of(array(waitsFor), utc(now)))
                .replaceWithVoid();
    }

    private static UsageRecorded usage(Row row) {
        return new UsageRecorded(
                row.getUUID("account_id"),
                row.getString("end_user"),
                UsageKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getOffsetDateTime("occurred_at").toInstant());
    }

    private static List<String> waitsFor(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("waits_for"))
                .toList();
    }

    private static String[] array(Collection<String> texts) {
        return texts.stream().sorted().toArray(String[]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
