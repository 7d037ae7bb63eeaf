package io.steward.health.writekey;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The table of write keys. */
@ApplicationScoped
class WriteKeyStore {

    /** A key is there already only if its maker died before anybody was told of it: what is told now is what counts. */
    private static final String ADD = """
            INSERT INTO write_keys (id, name, key_hash, created_at, created_by) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO UPDATE SET key_hash = excluded.key_hash""";

    private static final String LIST = """
            SELECT id, name, created_at, created_by FROM write_keys
             WHERE revoked_at IS NULL ORDER BY created_at, id""";

    private static final String REVOKE = "UPDATE write_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";

    private static final String FIND = "SELECT id FROM write_keys WHERE key_hash = $1 AND revoked_at IS NULL";

    private final Pool pool;

    WriteKeyStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> add(WriteKeyView key, byte[] hash) {
        return pool.preparedQuery(ADD)
                .execute(Tuple.of(
                        key.id(),
                        key.name(),
                        Buffer.buffer(hash),
                        key.createdAt().atOffset(ZoneOffset.UTC),
                        key.createdBy()))
                .replaceWithVoid();
    }

    Uni<List<WriteKeyView>> list() {
        return pool.query(LIST)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(WriteKeyStore::view)
                        .toList());
    }

    /** Whether there was such a key. */
    Uni<Boolean> revoke(UUID id, Instant now) {
        return pool.preparedQuery(REVOKE)
                .execute(Tuple.of(id, now.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() == 1);
    }

    Uni<Optional<UUID>> find(byte[] hash) {
        return pool.preparedQuery(FIND).execute(Tuple.of(Buffer.buffer(hash))).map(WriteKeyStore::id);
    }

    private static Optional<UUID> id(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getUUID("id"))
                .findFirst();
    }

    private static WriteKeyView view(Row row) {
        return new WriteKeyView(
                row.getUUID("id"),
                row.getString("name"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getString("created_by"));
    }
}
