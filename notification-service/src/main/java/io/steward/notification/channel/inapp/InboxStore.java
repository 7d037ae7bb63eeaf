package io.steward.notification.channel.inapp;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.messages.InboxItemView;
import io.steward.platform.contracts.messages.MessageEvent.InboxChanged;
import io.steward.platform.outbox.OutboxStore;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads and marks inboxes. Every statement names the inbox's owner: nobody reaches another's items by their ids. */
@ApplicationScoped
class InboxStore {

    /** One change of an inbox at a time; the wrapping query makes a result of what returns nothing. */
    static final String LOCK = "SELECT true FROM (SELECT pg_advisory_xact_lock(hashtextextended('inbox:' || $1, 0))) l";

    static final String COUNT_UNSEEN = "SELECT count(*) FROM inbox_items WHERE username = $1 AND seen_at IS NULL";

    private static final String COLUMNS =
            "id, username, account_id, category, title, body, created_at, seen_at, read_at, archived_at";

    private static final String FORWARD = "SELECT " + COLUMNS + """
             FROM inbox_items
            WHERE username = $1 AND archived_at IS NULL AND ($2::uuid IS NULL OR id < $2)
            ORDER BY id DESC LIMIT $3""";

    private static final String BACKWARD = "SELECT " + COLUMNS + """
             FROM inbox_items
            WHERE username = $1 AND archived_at IS NULL AND id > $2
            ORDER BY id LIMIT $3""";

    private static final String OF_ITEMS = " WHERE username = $1 AND ($3::uuid[] IS NULL OR id = ANY($3)) AND ";

    private final Pool pool;
    private final OutboxStore outbox;

    InboxStore(Pool pool, OutboxStore outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    Uni<Long> countUnseen(String username) {
        return pool.preparedQuery(COUNT_UNSEEN).execute(Tuple.of(username)).map(InboxStore::count);
    }

    /** Items older than {@code place}, newest first; from the begin where it is null. */
    Uni<List<InboxItemView>> listAfter(String username, UUID place, int limit) {
        return pool.preparedQuery(FORWARD)
                .execute(Tuple.of(username, place, limit))
                .map(InboxStore::items);
    }

    /** Items newer than {@code place}, oldest first. */
    Uni<List<InboxItemView>> listBefore(String username, UUID place, int limit) {
        return pool.preparedQuery(BACKWARD)
                .execute(Tuple.of(username, place, limit))
                .map(InboxStore::items);
    }

    /**
     * Marks items and tells each that changed.
     *
     * @param ids null for all
     */
    Uni<MarkedView> mark(String username, UUID[] ids, Mark mark, Instant now) {
        return pool.withTransaction(connection -> lock(connection, username)
                .chain(() -> connection
                        .preparedQuery(statement(mark))
                        .execute(Tuple.of(username, now.atOffset(ZoneOffset.UTC), ids)))
                .map(InboxStore::newestFirst)
                .chain(changed -> count(connection, username).map(unseen -> new MarkedView(unseen, changed)))
                .call(marked -> outbox.insert(connection, events(marked))));
    }

    private static Uni<Void> lock(SqlConnection connection, String username) {
        return connection.preparedQuery(LOCK).execute(Tuple.of(username)).replaceWithVoid();
    }

    private static Uni<Long> count(SqlConnection connection, String username) {
        return connection
                .preparedQuery(COUNT_UNSEEN)
                .execute(Tuple.of(username))
                .map(InboxStore::count);
    }

    /** What is marked already is not touched, so that nothing is told that did not happen. */
    private static String statement(Mark mark) {
        return switch (mark) {
            case SEEN -> update("seen_at = $2", "seen_at IS NULL");
            case READ -> update("read_at = $2, seen_at = coalesce(seen_at, $2)", "read_at IS NULL");
            case UNREAD -> update("read_at = NULL", "read_at IS NOT NULL AND $2::timestamptz IS NOT NULL");
            case ARCHIVED -> update("archived_at = $2, seen_at = coalesce(seen_at, $2)", "archived_at IS NULL");
        };
    }

    private static String update(String set, String where) {
        return "UPDATE inbox_items SET " + set + OF_ITEMS + where + " RETURNING " + COLUMNS;
    }

    private static List<InboxChanged> events(MarkedView marked) {
        return marked.items().stream()
                .map(item -> new InboxChanged(item, marked.unseen()))
                .toList();
    }

    private static List<InboxItemView> newestFirst(RowSet<Row> rows) {
        return items(rows).stream()
                .sorted(Comparator.comparing(item -> item.id().toString(), Comparator.reverseOrder()))
                .toList();
    }

    private static List<InboxItemView> items(RowSet<Row> rows) {
        return rows.stream().map(InboxStore::item).toList();
    }

    private static InboxItemView item(Row row) {
        return new InboxItemView(
                row.getUUID("id"),
                row.getString("username"),
                row.getUUID("account_id"),
                row.getString("category"),
                row.getString("title"),
                row.getString("body"),
                instant(row, "created_at"),
                instant(row, "seen_at"),
                instant(row, "read_at"),
                instant(row, "archived_at"));
    }

    private static long count(RowSet<Row> rows) {
        return rows.iterator().next().getLong(0);
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
