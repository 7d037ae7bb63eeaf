package io.steward.platform.audit;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.audit.AuditEntryView;
import io.steward.platform.pages.PageRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.SqlResult;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** The entries that the triggers write. Their ids rise with time, so that they are the order of the list. */
@ApplicationScoped
class AuditStore {

    private static final String LIST = """
            SELECT * FROM audit_entries
             WHERE ($1::uuid IS NULL OR account_id = ANY (audit_accounts($1)))
               AND ($2::text IS NULL OR aggregate = $2)
               AND ($3::text IS NULL OR aggregate_key = $3)
               AND ($4::text IS NULL OR actor = $4)
               AND ($5::timestamptz IS NULL OR recorded_at >= $5)
               AND ($6::timestamptz IS NULL OR recorded_at < $6)
               AND ($7::uuid IS NULL OR id %s $7)
             ORDER BY id %s LIMIT $8""";

    private static final String NEWEST_FIRST = LIST.formatted("<", "DESC");
    private static final String OLDEST_FIRST = LIST.formatted(">", "ASC");

    private static final String FORGET = """
            DELETE FROM audit_entries
             WHERE ctid = ANY (ARRAY(SELECT ctid FROM audit_entries WHERE recorded_at < $1 ORDER BY id LIMIT 20000))""";

    private final Pool pool;

    AuditStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Void> attribute(Mutiny.Session session, String actor) {
        return session.createNativeQuery("SELECT set_config('steward.actor', ?1, true)", String.class)
                .setParameter(1, actor)
                .getSingleResult()
                .replaceWithVoid();
    }

    Uni<Void> attribute(SqlConnection connection, String actor) {
        return connection
                .preparedQuery("SELECT set_config('steward.actor', $1, true)")
                .execute(Tuple.of(actor))
                .replaceWithVoid();
    }

    Uni<List<AuditEntryView>> list(AuditFilter filter, PageRequest request, UUID place) {
        Tuple parameters = Tuple.tuple()
                .addUUID(filter.accountId())
                .addString(filter.aggregate())
                .addString(filter.key())
                .addString(filter.actor())
                .addOffsetDateTime(startOf(filter.from()))
                .addOffsetDateTime(
                        startOf(filter.to() == null ? null : filter.to().plusDays(1)))
                .addUUID(place)
                .addInteger(request.limit() + 1);
        return pool.preparedQuery(request.before() == null ? NEWEST_FIRST : OLDEST_FIRST)
                .execute(parameters)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(AuditRow::entry)
                        .toList());
    }

    /** Forgets what is older, a part at a time so that no statement is long. */
    Uni<Void> forgetBefore(Instant time) {
        return Uni.createFrom()
                .deferred(() -> pool.preparedQuery(FORGET)
                        .execute(Tuple.of(time.atOffset(ZoneOffset.UTC)))
                        .map(SqlResult::rowCount))
                .repeat()
                .whilst(forgotten -> forgotten > 0)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
