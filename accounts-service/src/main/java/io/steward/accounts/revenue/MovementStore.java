package io.steward.accounts.revenue;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.MovementKind;
import io.steward.platform.contracts.accounts.RevenueLedgerView;
import io.steward.platform.pages.Cursor;
import io.steward.platform.pages.Page;
import io.steward.platform.pages.PageRequest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.hibernate.reactive.mutiny.Mutiny;

/** The ledger as rows. They are only ever added. */
@ApplicationScoped
class MovementStore {

    static final String ORDER = "NEWEST";

    /** The first revenue of an account that had some before is its return. */
    private static final String KIND = """
            CASE WHEN kind = 'NEW' AND corrects IS NULL
                      AND EXISTS (SELECT FROM revenue_movements AS earlier WHERE earlier.account_id = added.account_id)
                 THEN 'REACTIVATION' ELSE kind END""";

    private static final String COLUMNS = """
            id, account_id, kind, effective_on, currency, amount, reason, corrects, reversal, recorded_by,
            recorded_at""";

    private static final String ADD_ALL = "INSERT INTO revenue_movements (" + COLUMNS + """
            )
            SELECT id, account_id,\s""" + KIND + """
            , effective_on, currency, amount::numeric, reason, corrects, reversal,
                   recorded_by, recorded_at
              FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::date[], $5::text[], $6::text[], $7::text[],
                          $8::uuid[], $9::boolean[], $10::text[], $11::timestamptz[])
                   AS added (id, account_id, kind, effective_on, currency, amount, reason, corrects, reversal,
                             recorded_by, recorded_at)""";

    private static final String ADD_ONE = "INSERT INTO revenue_movements (" + COLUMNS + """
            )
            SELECT id, account_id,\s""" + KIND + """
            , effective_on, currency, amount, reason, corrects, reversal, recorded_by,
                   recorded_at
              FROM (SELECT CAST(?1 AS uuid) AS id, CAST(?2 AS uuid) AS account_id, CAST(?3 AS text) AS kind,
                           CAST(?4 AS date) AS effective_on, CAST(?5 AS text) AS currency,
                           CAST(?6 AS numeric) AS amount, CAST(?7 AS text) AS reason, CAST(?8 AS uuid) AS corrects,
                           CAST(?9 AS boolean) AS reversal, CAST(?10 AS text) AS recorded_by,
                           CAST(?11 AS timestamptz) AS recorded_at) AS added""";

    private static final String PAGES = """
            SELECT movement.*
              FROM unnest($1::uuid[]) AS wanted (account)
             CROSS JOIN LATERAL (
                   SELECT * FROM revenue_movements
                    WHERE account_id = wanted.account
                      AND ($2::date IS NULL OR (effective_on, id) %1$s ($2, $3::uuid))
                    ORDER BY effective_on %2$s, id %2$s LIMIT $4) AS movement
             ORDER BY movement.effective_on %2$s, movement.id %2$s""";
    private static final String NEWEST_FIRST = PAGES.formatted("<", "DESC");
    private static final String OLDEST_FIRST = PAGES.formatted(">", "ASC");

    private static final String FIND = """
            SELECT kind, effective_on, currency, amount, reversal FROM revenue_movements
             WHERE account_id = ?1 AND id = ?2""";

    /** A movement that was taken back stands no more. */
    private static final String LATEST = """
            SELECT max(effective_on) FROM revenue_movements AS movement
             WHERE account_id = ?1 AND NOT reversal
               AND NOT EXISTS (SELECT FROM revenue_movements AS back
                                WHERE back.account_id = ?1 AND back.corrects = movement.id AND back.reversal)""";

    private static final String TAKE_BACK = "INSERT INTO revenue_movements (" + COLUMNS + """
            )
            SELECT uuidv7(), account_id, kind, effective_on, currency, -amount, $2, id, true, $3, $4
              FROM revenue_movements AS movement
             WHERE account_id = $1 AND NOT reversal
               AND NOT EXISTS (SELECT FROM revenue_movements AS back
                                WHERE back.account_id = $1 AND back.corrects = movement.id AND back.reversal)""";

    private final Pool pool;

    MovementStore(Pool pool) {
        this.pool = pool;
    }

    /** Within the transaction of the connection. */
    Uni<Void> add(SqlConnection connection, List<Movement> movements) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(movements.stream().map(Movement::id).toArray(UUID[]::new))
                .addArrayOfUUID(movements.stream().map(Movement::accountId).toArray(UUID[]::new))
                .addArrayOfString(texts(movements, movement -> movement.kind().name()))
                .addArrayOfLocalDate(
                        movements.stream().map(Movement::effectiveOn).toArray(LocalDate[]::new))
                .addArrayOfString(texts(movements, Movement::currency))
                .addArrayOfString(texts(movements, movement -> movement.amount().toPlainString()))
                .addArrayOfString(texts(movements, Movement::reason))
                .addArrayOfUUID(movements.stream().map(Movement::corrects).toArray(UUID[]::new))
                .addArrayOfBoolean(movements.stream().map(Movement::reversal).toArray(Boolean[]::new))
                .addArrayOfString(texts(movements, Movement::recordedBy))
                .addArrayOfOffsetDateTime(movements.stream()
                        .map(movement -> movement.recordedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(ADD_ALL).execute(columns).replaceWithVoid();
    }

    /** Takes all movements of an account that stand back, within the transaction of the connection. */
    Uni<Void> takeBack(SqlConnection connection, UUID accountId, String why, String by, Instant at) {
        return connection
                .preparedQuery(TAKE_BACK)
                .execute(Tuple.of(accountId, why, by, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    /** Within the transaction of the session. */
    Uni<Void> add(Mutiny.Session session, Movement movement) {
        return session.createNativeQuery(ADD_ONE)
                .setParameter(1, movement.id())
                .setParameter(2, movement.accountId())
                .setParameter(3, movement.kind().name())
                .setParameter(4, movement.effectiveOn())
                .setParameter(5, movement.currency())
                .setParameter(6, movement.amount())
                .setParameter(7, movement.reason())
                .setParameter(8, movement.corrects())
                .setParameter(9, movement.reversal())
                .setParameter(10, movement.recordedBy())
                .setParameter(11, movement.recordedAt().atOffset(ZoneOffset.UTC))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A movement of an account. */
    Uni<Optional<Movement>> find(Mutiny.Session session, UUID accountId, UUID id) {
        return session.createNativeQuery(FIND, Object[].class)
                .setParameter(1, accountId)
                .setParameter(2, id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(found -> movement(accountId, id, found)));
    }

    /** The day of the latest movement of an account that stands, or null. */
    Uni<LocalDate> latest(Mutiny.Session session, UUID accountId) {
        return session.createNativeQuery(LATEST, LocalDate.class)
                .setParameter(1, accountId)
                .getSingleResultOrNull();
    }

    /**
     * A page of the ledger of each account, newest first, in the order of the ids.
     *
     * @param place of {@code after} or {@code before}, null for each list's begin
     */
    Uni<List<RevenueLedgerView>> list(List<UUID> accountIds, PageRequest page, Cursor place) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfUUID(accountIds.toArray(UUID[]::new))
                .addLocalDate(
                        place == null ? null : LocalDate.parse(place.values().getFirst()))
                .addUUID(place == null ? null : UUID.fromString(place.values().getLast()))
                .addInteger(page.limit() + 1);
        return pool.preparedQuery(page.before() == null ? NEWEST_FIRST : OLDEST_FIRST)
                .execute(parameters)
                .map(rows -> movements(rows).stream().collect(Collectors.groupingBy(Movement::accountId)))
                .map(found -> accountIds.stream()
                        .map(id -> ledger(id, found.getOrDefault(id, List.of()), page))
                        .toList());
    }

    private static RevenueLedgerView ledger(UUID accountId, List<Movement> movements, PageRequest request) {
        Page<Movement> page =
                Page.of(movements, request, movement -> Cursor.of(ORDER, movement.effectiveOn(), movement.id()));
        return new RevenueLedgerView(accountId, page.map(Movement::view).items(), page.next(), page.previous());
    }

    private static Movement movement(UUID accountId, UUID id, Object[] row) {
        return new Movement(
                id,
                accountId,
                MovementKind.valueOf((String) row[0]),
                (LocalDate) row[1],
                (String) row[2],
                (BigDecimal) row[3],
                null,
                null,
                (Boolean) row[4],
                null,
                null);
    }

    private static List<Movement> movements(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(Movement::of).toList();
    }

    private static String[] texts(List<Movement> movements, Function<Movement, String> text) {
        return movements.stream().map(text).toArray(String[]::new);
    }
}
