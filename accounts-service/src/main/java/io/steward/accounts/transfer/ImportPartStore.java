package io.steward.accounts.transfer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The parts of files, and any piece of the whole. */
@ApplicationScoped
class ImportPartStore {

    private static final String PUT = """
            INSERT INTO import_parts (import_id, number, content, length) VALUES ($1, $2, $3, $4)
            ON CONFLICT ON CONSTRAINT pk_import_parts
            DO UPDATE SET content = excluded.content, length = excluded.length""";

    private static final String PLACE = """
            UPDATE import_parts
               SET begins_at = placed.begins_at
              FROM (SELECT number, sum(length) OVER (ORDER BY number) - length AS begins_at
                      FROM import_parts WHERE import_id = $1) AS placed
             WHERE import_id = $1 AND import_parts.number = placed.number""";

    private static final String MEASURE = """
            SELECT count(*) AS parts, coalesce(max(number), 0) AS last, coalesce(sum(length), 0)::bigint AS size
              FROM import_parts WHERE import_id = $1""";

    private static final String READ = """
            SELECT substring(content FROM greatest($2 - begins_at, 0)::integer + 1
                                     FOR ($2 + $3 - greatest(begins_at, $2))::integer) AS piece
              FROM import_parts
             WHERE import_id = $1 AND begins_at < $2 + $3 AND begins_at + length > $2
             ORDER BY number""";

    private static final String FORGET = """
            DELETE FROM import_parts
             WHERE import_id = $1 AND ($2::bigint IS NULL OR begins_at + length <= $2)""";

    /**
     * The parts of an import.
     *
     * @param parts how many there are
     * @param last the highest number
     * @param size bytes of all of them
     */
    record Measures(long parts, int last, long size) {
        boolean isWithoutGap() {
            return parts == last;
        }
    }

    Uni<Void> put(SqlConnection connection, UUID importId, int number, byte[] content) {
        return connection
                .preparedQuery(PUT)
                .execute(Tuple.of(importId, number, Buffer.buffer(content), content.length))
                .replaceWithVoid();
    }

    /** Joins the parts in the order of their numbers. */
    Uni<Measures> join(SqlConnection connection, UUID importId) {
        return connection
                .preparedQuery(PLACE)
                .execute(Tuple.of(importId))
                .chain(() -> connection.preparedQuery(MEASURE).execute(Tuple.of(importId)))
                .map(rows -> rows.iterator().next())
                .map(row -> new Measures(row.getLong("parts"), row.getInteger("last"), row.getLong("size")));
    }

    /** A piece of the joined file, at most so many bytes. */
    Uni<byte[]> read(SqlConnection connection, UUID importId, long from, int length) {
        return connection
                .preparedQuery(READ)
                .execute(Tuple.of(importId, from, (long) length))
                .map(ImportPartStore::joined);
    }

    /** Forgets parts that lie wholly before a place in the file; all of them where it is null. */
    Uni<Void> forgetBefore(SqlConnection connection, UUID importId, Long place) {
        return connection
                .preparedQuery(FORGET)
                .execute(Tuple.tuple().addUUID(importId).addValue(place))
                .replaceWithVoid();
    }

    private static byte[] joined(RowSet<Row> rows) {
        Buffer joined = Buffer.buffer();
        rows.forEach(row -> joined.appendBuffer((Buffer) row.getValue("piece")));
        return joined.getBytes();
    }
}
