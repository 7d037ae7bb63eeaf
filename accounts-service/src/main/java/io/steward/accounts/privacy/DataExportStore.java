package io.steward.accounts.privacy;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The exports and their parts. A part that was kept is never asked for again. */
@ApplicationScoped
class DataExportStore {

    private static final String CONTACT = "SELECT account_id, external_id FROM contacts WHERE id = $1";

    private static final String ADD = """
            INSERT INTO data_exports (id, account_id, contact_id, requested_by, requested_at, due_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $5, $6) ON CONFLICT (id) DO NOTHING""";

    private static final String FIND = """
            SELECT export.*, ARRAY(SELECT service FROM data_export_parts WHERE export_id = export.id ORDER BY service)
                   AS gathered
              FROM data_exports AS export WHERE id = $1 AND expires_at > $2""";

    private static final String CLAIM = """
            UPDATE data_exports SET due_at = $2, attempts = attempts + 1
             WHERE id = (SELECT id FROM data_exports WHERE due_at <= $1 AND expires_at > $1
                          ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id""";

    /** An export that was deleted meanwhile, because the person was erased, takes no more parts. */
    private static final String KEEP = """
            INSERT INTO data_export_parts (export_id, service, content)
            SELECT id, $2, $3::text::jsonb FROM data_exports WHERE id = $1 FOR SHARE
                ON CONFLICT DO NOTHING""";

    private static final String READY = """
            UPDATE data_exports SET due_at = NULL, ready_at = $2, expires_at = $3
             WHERE id = $1 AND ready_at IS NULL""";

    private static final String POSTPONE = "UPDATE data_exports SET due_at = $2 WHERE id = $1 AND ready_at IS NULL";

    private static final String DOCUMENT = """
            SELECT jsonb_build_object('contactId', contact_id, 'accountId', account_id, 'generatedAt', ready_at,
                       'services', (SELECT jsonb_object_agg(service, content) FROM data_export_parts
                                     WHERE export_id = data_exports.id))::text AS document
              FROM data_exports WHERE id = $1 AND ready_at IS NOT NULL AND expires_at > $2""";

    private static final String FORGET = "DELETE FROM data_exports WHERE expires_at <= $1";

    private final Pool pool;

    DataExportStore(Pool pool) {
        this.pool = pool;
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** The account of a contact; empty where there is no such contact. */
    Uni<Optional<UUID>> accountOf(SqlConnection connection, UUID contactId) {
        return connection
                .preparedQuery(CONTACT)
                .execute(Tuple.of(contactId))
                .map(rows -> first(rows).map(row -> row.getUUID("account_id")));
    }

    /** The integrator's key of a contact; empty where it is gone. */
    Uni<Optional<String>> externalIdOf(UUID contactId) {
        return pool.preparedQuery(CONTACT)
                .execute(Tuple.of(contactId))
                .map(rows -> first(rows).map(row -> row.getString("external_id")));
    }

    Uni<Void> add(SqlConnection connection, DataExport added) {
        return connection
                .preparedQuery(ADD)
                .execute(Tuple.from(List.of(
                        added.id(),
                        added.accountId(),
                        added.contactId(),
                        added.requestedBy(),
                        at(added.requestedAt()),
                        at(added.expiresAt()))))
                .replaceWithVoid();
    }

    Uni<Optional<DataExport>> find(UUID id, Instant now) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(id, at(now)))
                .map(rows -> first(rows).map(DataExportStore::export));
    }

    /** Takes one on that is due; another process may when the lease is over. */
    Uni<Optional<UUID>> claim(Instant now, Instant leasedUntil) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(at(now), at(leasedUntil)))
                .map(rows -> first(rows).map(row -> row.getUUID("id")));
    }

    Uni<Void> keep(UUID id, Holder holder, String json) {
        return pool.preparedQuery(KEEP)
                .execute(Tuple.of(id, holder.service(), json))
                .replaceWithVoid();
    }

    Uni<Void> ready(UUID id, Instant now, Instant expiresAt) {
        return pool.preparedQuery(READY)
                .execute(Tuple.of(id, at(now), at(expiresAt)))
                .replaceWithVoid();
    }

    Uni<Void> postpone(UUID id, Instant until) {
        return pool.preparedQuery(POSTPONE).execute(Tuple.of(id, at(until))).replaceWithVoid();
    }

    /** The whole export as JSON; empty where it is not ready. */
    Uni<Optional<String>> document(UUID id, Instant now) {
        return pool.preparedQuery(DOCUMENT)
                .execute(Tuple.of(id, at(now)))
                .map(rows -> first(rows).map(row -> row.getString("document")));
    }

    Uni<Void> forget(Instant now) {
        return pool.preparedQuery(FORGET).execute(Tuple.of(at(now))).replaceWithVoid();
    }

    private static DataExport export(Row row) {
        return new DataExport(
                row.getUUID("id"),
                row.getUUID("account_id"),
                row.getUUID("contact_id"),
                row.getString("requested_by"),
                row.getOffsetDateTime("requested_at").toInstant(),
                row.getInteger("attempts"),
                row.getOffsetDateTime("ready_at") == null
                        ? null
                        : row.getOffsetDateTime("ready_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant(),
                List.of(row.getArrayOfStrings("gathered")));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
