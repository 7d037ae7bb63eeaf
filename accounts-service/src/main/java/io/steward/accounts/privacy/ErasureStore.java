package io.steward.accounts.privacy;

import io.smallrye.mutiny.Uni;
import io.steward.accounts.privacy.ErasureView.Progress;
import io.steward.accounts.privacy.ErasureView.ServiceErasure;
import io.steward.platform.contracts.privacy.PersonalDataErased;
import io.steward.platform.privacy.Person;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The erasures and who has done them. */
@ApplicationScoped
class ErasureStore {

    private static final String LOCK = """
            SELECT account_id, external_id, email, name, phone, roles FROM contacts WHERE id = $1 FOR UPDATE""";

    /** Whoever was removed before can be erased still: the audit knows who it was. */
    private static final String REMOVED = """
            SELECT account_id, changes -> 'external_id' ->> 'before' AS external_id,
                   changes -> 'email' ->> 'before' AS email, changes -> 'name' ->> 'before' AS name,
                   changes -> 'phone' ->> 'before' AS phone
              FROM audit_entries
             WHERE aggregate = 'contact' AND aggregate_key = $1::uuid::text AND action = 'REMOVED'
               AND account_id IS NOT NULL""";

    private static final String OTHER_CHAMPION = """
            SELECT EXISTS (SELECT FROM contacts WHERE account_id = $1 AND id <> $2 AND 'CHAMPION' = ANY (roles))""";

    private static final String ADD = """
            INSERT INTO erasures (id, account_id, contact_id, requested_by, requested_at)
            VALUES ($1, $2, $3, $4, $5)""";

    private static final String ADD_SERVICES = """
            INSERT INTO erasure_services (erasure_id, service) SELECT $1, unnest($2::text[])""";

    private static final String DONE = """
            UPDATE erasure_services SET done_at = $3, affected = $4
             WHERE erasure_id = $1 AND service = $2 AND done_at IS NULL""";

    private static final String FIND = """
            SELECT erasures.*, service, done_at, affected
              FROM erasures JOIN erasure_services ON erasure_id = erasures.id
             WHERE erasures.id = $1 OR contact_id = $1
             ORDER BY service""";

    private final Pool pool;

    ErasureStore(Pool pool) {
        this.pool = pool;
    }

    <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
        return pool.withTransaction(work);
    }

    /** The contact, held until the end of the transaction, or as it was when it was removed; empty for nobody. */
    Uni<Optional<ErasedContact>> lock(SqlConnection connection, UUID contactId) {
        return connection
                .preparedQuery(LOCK)
                .execute(Tuple.of(contactId))
                .map(rows -> first(rows)
                        .map(row -> contact(
                                contactId,
                                row,
                                Arrays.asList(row.getArrayOfStrings("roles")).contains("CHAMPION"))))
                .chain(present ->
                        present.isPresent() ? Uni.createFrom().item(present) : removed(connection, contactId));
    }

    private static Uni<Optional<ErasedContact>> removed(SqlConnection connection, UUID contactId) {
        return connection
                .preparedQuery(REMOVED)
                .execute(Tuple.of(contactId))
                .map(rows -> first(rows).map(row -> contact(contactId, row, false)));
    }

    private static ErasedContact contact(UUID id, Row row, boolean champion) {
        return new ErasedContact(
                new Person(row.getUUID("account_id"), id, row.getString("external_id")),
                row.getString("email"),
                row.getString("name"),
                row.getString("phone"),
                champion);
    }

    Uni<Boolean> hasOtherChampion(SqlConnection connection, Person person) {
        return connection
                .preparedQuery(OTHER_CHAMPION)
                .execute(Tuple.of(person.accountId(), person.contactId()))
                .map(rows -> rows.iterator().next().getBoolean(0));
    }

    Uni<Void> add(SqlConnection connection, UUID id, Person person, String by, Instant at) {
        Tuple erasure = Tuple.of(id, person.accountId(), person.contactId(), by, at.atOffset(ZoneOffset.UTC));
        Tuple services =
                Tuple.tuple().addUUID(id).addArrayOfString(Holder.services().toArray(String[]::new));
        return connection
                .preparedQuery(ADD)
                .execute(erasure)
                .chain(() -> connection.preparedQuery(ADD_SERVICES).execute(services))
                .replaceWithVoid();
    }

    /** A service is done; said again, it changes nothing. */
    Uni<Void> done(SqlConnection connection, PersonalDataErased erased, Instant at) {
        return connection
                .preparedQuery(DONE)
                .execute(Tuple.of(erased.erasureId(), erased.service(), at.atOffset(ZoneOffset.UTC), erased.rows()))
                .replaceWithVoid();
    }

    /** The erasure of this id, or of the contact of this id. */
    Uni<Optional<ErasureView>> find(SqlClient client, UUID id) {
        return client.preparedQuery(FIND).execute(Tuple.of(id)).map(ErasureStore::view);
    }

    Uni<Optional<ErasureView>> find(UUID id) {
        return find(pool, id);
    }

    private static Optional<ErasureView> view(RowSet<Row> rows) {
        List<ServiceErasure> services = StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new ServiceErasure(
                        row.getString("service"),
                        row.getValue("done_at") == null ? Progress.PENDING : Progress.DONE,
                        time(row.getOffsetDateTime("done_at")),
                        row.getLong("affected")))
                .toList();
        boolean done = services.stream().allMatch(service -> service.status() == Progress.DONE);
        return first(rows)
                .map(row -> new ErasureView(
                        row.getUUID("id"),
                        row.getUUID("account_id"),
                        row.getUUID("contact_id"),
                        row.getString("requested_by"),
                        time(row.getOffsetDateTime("requested_at")),
                        done ? Progress.DONE : Progress.PENDING,
                        services));
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).findFirst();
    }

    private static Instant time(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
