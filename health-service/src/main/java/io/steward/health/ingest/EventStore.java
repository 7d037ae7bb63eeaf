package io.steward.health.ingest;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Writes a call in one statement: finds repetitions, finds the accounts, keeps the events. */
@ApplicationScoped
class EventStore {

    private static final String ADD = """
            WITH item AS (
                   SELECT *, (kind IN ('TRACK', 'PAGE', 'SCREEN')) AS is_usage
                     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[],
                                 $8::timestamptz[], $9::text[])
                          AS item (event_id, message_key, kind, name, user_id, anonymous_id, group_id, occurred_at,
                                   payload)),
                 fresh AS (
                   INSERT INTO seen_messages (message_key, received_at)
                   SELECT DISTINCT message_key, $10::timestamptz FROM item ORDER BY message_key
                       ON CONFLICT DO NOTHING RETURNING message_key),
                 resolved AS MATERIALIZED (
                   SELECT DISTINCT ON (item.message_key) item.*,
                          coalesce(item.user_id, alias.user_id, item.anonymous_id) AS end_user,
                          coalesce(item.group_id, own.group_id, former.group_id) AS account_key,
                          coalesce(account.merged_into, account.account_id) AS account_id
                     FROM item
                     JOIN fresh USING (message_key)
                     LEFT JOIN user_aliases AS alias
                            ON item.user_id IS NULL AND alias.anonymous_id = item.anonymous_id
                     LEFT JOIN user_groups AS own
                            ON item.group_id IS NULL
                           AND own.end_user = coalesce(item.user_id, alias.user_id, item.anonymous_id)
                     LEFT JOIN user_groups AS former
                            ON item.group_id IS NULL AND former.end_user = item.anonymous_id
                     LEFT JOIN known_accounts AS account
                            ON account.external_id = coalesce(item.group_id, own.group_id, former.group_id)
                    ORDER BY item.message_key, item.event_id),
                 kept AS (
                   INSERT INTO raw_events (event_id, received_at, occurred_at, account_id, kind, name, end_user,
                                           group_id, write_key_id, payload)
                   SELECT event_id, $10, occurred_at, account_id, kind, name, end_user, account_key, $11, payload::json
                     FROM resolved WHERE account_id IS NOT NULL OR NOT is_usage),
                 waiting AS (
                   INSERT INTO waiting_events (event_id, waits_for, received_at, occurred_at, kind, name, end_user,
                                               group_id, write_key_id, payload)
                   SELECT event_id, coalesce('g:' || account_key, 'u:' || end_user), $10, occurred_at, kind, name,
                          end_user, account_key, $11, payload::json
                     FROM resolved WHERE account_id IS NULL AND is_usage)
            SELECT event_id, account_id, end_user FROM resolved ORDER BY event_id""";

    /**
     * An item that was not a repetition.
     *
     * @param accountId null where the account is not known yet
     */
    record Kept(UUID eventId, UUID accountId, String endUser) {}

    Uni<List<Kept>> add(SqlConnection connection, UUID writeKeyId, List<Item> items, Instant receivedAt) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(items.stream().map(Item::eventId).toArray(UUID[]::new))
                .addArrayOfUUID(items.stream().map(Item::messageKey).toArray(UUID[]::new))
                .addArrayOfString(strings(items, item -> item.kind().name()))
                .addArrayOfString(strings(items, Item::name))
                .addArrayOfString(strings(items, Item::userId))
                .addArrayOfString(strings(items, Item::anonymousId))
                .addArrayOfString(strings(items, Item::groupId))
                .addArrayOfOffsetDateTime(items.stream()
                        .map(item -> item.occurredAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(strings(items, Item::payload))
                .addOffsetDateTime(receivedAt.atOffset(ZoneOffset.UTC))
                .addUUID(writeKeyId);
        return connection
                .preparedQuery(ADD)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(EventStore::kept)
                        .toList());
    }

    private static Kept kept(Row row) {
        return new Kept(row.getUUID("event_id"), row.getUUID("account_id"), row.getString("end_user"));
    }

    private static String[] strings(List<Item> items, Function<Item, String> field) {
        return items.stream().map(field).toArray(String[]::new);
    }
}
