package io.steward.accounts.timeline;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.TimelineEntryView;
import io.steward.platform.contracts.accounts.TimelineKind;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The feed as rows: added a batch at a time, read a page at a time. */
@ApplicationScoped
class TimelineStore {

    /** What is told of an account that does not exist here is passed over; of one that was merged, it is the other's. */
    private static final String ADD = """
            INSERT INTO timeline_entries (id, account_id, occurred_at, kind, contact_id, actor, title, details)
            SELECT told.id, accounts.id, told.occurred_at, told.kind, coalesce(person.into_id, told.contact_id),
                   told.actor, told.title, told.details
              FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::uuid[], $6::text[], $7::text[],
                          $8::jsonb[])
                   AS told (id, account_id, occurred_at, kind, contact_id, actor, title, details)
              LEFT JOIN merged_accounts AS merged ON merged.id = told.account_id
              LEFT JOIN merged_contacts AS person ON person.id = told.contact_id
              JOIN accounts ON accounts.id = coalesce(merged.into_id, told.account_id)
                ON CONFLICT DO NOTHING""";

    private static final String LAST_CONTACTS = """
            UPDATE accounts
               SET last_contact_at = fact.at
              FROM (SELECT coalesce(merged.into_id, told.account_id) AS account_id, max(told.at) AS at
                      FROM unnest($1::uuid[], $2::timestamptz[]) AS told (account_id, at)
                      LEFT JOIN merged_accounts AS merged ON merged.id = told.account_id
                     GROUP BY 1) AS fact
             WHERE accounts.id = fact.account_id
               AND (last_contact_at IS NULL OR last_contact_at < fact.at)""";

    private static final String PAGE = """
            SELECT * FROM timeline_entries
             WHERE account_id = $1
               AND ($2::text[] IS NULL OR kind = ANY ($2))
               AND ($3::uuid IS NULL OR contact_id = $3)
               AND ($4::text IS NULL OR actor = $4)
               AND ($5::text IS NULL OR $5 = ANY (mentions))
               AND ($6::text IS NULL OR strpos(lower(title || ' ' || coalesce(text, '')), lower($6)) > 0)
               AND ($7::timestamptz IS NULL OR occurred_at >= $7)
               AND ($8::timestamptz IS NULL OR occurred_at < $8)
               AND ($9::timestamptz IS NULL OR (occurred_at, id) %1$s ($9, $10::uuid))
             ORDER BY occurred_at %2$s, id %2$s LIMIT $11""";

    private static final String NEWEST_FIRST = PAGE.formatted("<", "DESC");
    private static final String OLDEST_FIRST = PAGE.formatted(">", "ASC");

    private static final String NEWEST_OF_EACH = """
            SELECT entry.*
              FROM unnest($1::uuid[]) AS wanted (id)
              JOIN LATERAL (SELECT * FROM timeline_entries
                             WHERE account_id = wanted.id AND ($2::text[] IS NULL OR kind = ANY ($2))
                             ORDER BY occurred_at DESC, id DESC LIMIT $3) AS entry ON true""";

    private final Pool pool;

    TimelineStore(Pool pool) {
        this.pool = pool;
    }

    /** Adds entries; one that is there already stays as it is. */
    Uni<Void> add(SqlConnection connection, List<TimelineEntryView> entries) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(entries.stream().map(TimelineEntryView::id).toArray(UUID[]::new))
                .addArrayOfUUID(
                        entries.stream().map(TimelineEntryView::accountId).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(times(entries, TimelineEntryView::occurredAt))
                .addArrayOfString(
                        entries.stream().map(entry -> entry.kind().name()).toArray(String[]::new))
                .addArrayOfUUID(
                        entries.stream().map(TimelineEntryView::contactId).toArray(UUID[]::new))
                .addArrayOfString(entries.stream().map(TimelineEntryView::actor).toArray(String[]::new))
                .addArrayOfString(entries.stream().map(TimelineEntryView::title).toArray(String[]::new))
                .addArrayOfJsonObject(entries.stream()
                        .map(entry -> JsonObject.mapFrom(entry.details()))
                        .toArray(JsonObject[]::new));
        return connection.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    /** Moves the time of the last contact forward, never back. */
    Uni<Void> contacted(SqlConnection connection, List<TimelineEntryView> contacts) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(
                        contacts.stream().map(TimelineEntryView::accountId).toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(times(contacts, TimelineEntryView::occurredAt));
        return connection.preparedQuery(LAST_CONTACTS).execute(columns).replaceWithVoid();
    }

    /** The newest of each account. */
    Uni<List<TimelineEntryView>> newest(List<UUID> accountIds, Set<String> kinds, int first) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(accountIds.toArray(UUID[]::new))
                .addArrayOfString(kinds.isEmpty() ? null : kinds.toArray(String[]::new))
                .addInteger(first);
        return pool.preparedQuery(NEWEST_OF_EACH)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(TimelineStore::entry)
                        .toList());
    }

    Uni<Page<TimelineEntryView>> list(TimelineQuery query) {
        Tuple parameters = Tuple.tuple()
                .addUUID(query.accountId())
                .addArrayOfString(
                        query.kinds().isEmpty()
                                ? null
                                : query.kinds().stream().map(Enum::name).toArray(String[]::new))
                .addUUID(query.contactId())
                .addString(query.actor())
                .addString(query.mentions())
                .addString(query.text())
                .addOffsetDateTime(query.since())
                .addOffsetDateTime(query.until())
                .addOffsetDateTime(query.placeTime())
                .addUUID(query.placeId())
                .addInteger(query.page().limit() + 1);
        return pool.preparedQuery(query.page().before() == null ? NEWEST_FIRST : OLDEST_FIRST)
                .execute(parameters)
                .map(rows -> Page.of(
                        StreamSupport.stream(rows.spliterator(), false)
                                .map(TimelineStore::entry)
                                .toList(),
                        query.page(),
                        entry -> Cursor.of(TimelineQuery.ORDER, entry.occurredAt(), entry.id())));
    }

    private static TimelineEntryView entry(Row row) {
        return new TimelineEntryView(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getOffsetDateTime("occurred_at").toInstant(),
                TimelineKind.valueOf(row.getString("kind")),
                row.getUUID("contact_id"),
                row.getString("actor"),
                row.getString("title"),
                row.getString("text"),
                List.of(row.getArrayOfStrings("mentions")),
                Map.copyOf(row.get(JsonObject.class, "details").getMap()),
                row.getLong("version"));
    }

    private static OffsetDateTime[] times(List<TimelineEntryView> entries, Function<TimelineEntryView, Instant> time) {
        return entries.stream().map(time).map(at -> at.atOffset(ZoneOffset.UTC)).toArray(OffsetDateTime[]::new);
    }
}
