package io.steward.accounts.staff;

import io.smallrye.mutiny.Uni;
import io.steward.platform.contracts.accounts.StaffView;
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
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The table of the staff: written whole, read with the number of accounts that each owns. */
@ApplicationScoped
class StaffStore {

    /** In the order of names, so that two refreshments wait for each other and never for one another. */
    private static final String UPSERT = """
            INSERT INTO staff (username, subject, name, email, roles, pool, capacity, enabled, seen_at)
            SELECT username, subject, name, email, string_to_array(roles, ','), pool, capacity, enabled, $9::timestamptz
              FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::integer[],
                          $8::boolean[])
                   AS told (username, subject, name, email, roles, pool, capacity, enabled)
             ORDER BY username
                ON CONFLICT ON CONSTRAINT pk_staff
                DO UPDATE SET subject = excluded.subject, name = excluded.name, email = excluded.email,
                              roles = excluded.roles, pool = excluded.pool, capacity = excluded.capacity,
                              enabled = excluded.enabled, seen_at = excluded.seen_at,
                              left_at = CASE WHEN excluded.enabled THEN NULL ELSE staff.left_at END""";

    private static final String LEAVE = """
            UPDATE staff SET enabled = false, left_at = $2
             WHERE left_at IS NULL AND NOT (username = ANY ($1))
            RETURNING username""";

    private static final String SELECT = """
            SELECT username, name, email, roles, pool, capacity, enabled, seen_at, left_at,
                   (SELECT count(*) FROM accounts WHERE owner = username) AS owned_accounts
              FROM staff
            """;

    private static final String LIST = SELECT + """
             WHERE ($1::text IS NULL OR username > $1)
               AND ($2::text IS NULL OR $2 = ANY (roles))
               AND ($3::text IS NULL OR pool = $3)
               AND ($4::boolean IS NULL OR enabled = $4)
               AND ($6::text[] IS NULL OR username = ANY ($6))
             ORDER BY username
             LIMIT $5""";

    private static final String FIND = SELECT + " WHERE username = $1";

    private static final String WORKING = "SELECT username FROM staff WHERE left_at IS NULL";

    private final Pool pool;

    StaffStore(Pool pool) {
        this.pool = pool;
    }

    /** User names of everybody who worked here at the last refreshment. */
    Uni<List<String>> working() {
        return pool.query(WORKING).execute().map(StaffStore::usernames);
    }

    /** Takes in what was told of people. */
    Uni<Void> upsert(SqlConnection connection, List<StaffMember> told, Instant now) {
        Tuple columns = Tuple.tuple()
                .addArrayOfString(texts(told, StaffMember::username))
                .addArrayOfString(texts(told, StaffMember::subject))
                .addArrayOfString(texts(told, StaffMember::name))
                .addArrayOfString(texts(told, StaffMember::email))
                .addArrayOfString(texts(told, member -> String.join(",", member.roles())))
                .addArrayOfString(texts(told, StaffMember::pool))
                .addArrayOfInteger(told.stream().map(StaffMember::capacity).toArray(Integer[]::new))
                .addArrayOfBoolean(told.stream().map(StaffMember::enabled).toArray(Boolean[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(UPSERT).execute(columns).replaceWithVoid();
    }

    /**
     * Notes that everybody else has left.
     *
     * @param present user names of those who work here
     * @return user names of those who had not left before
     */
    Uni<List<String>> leave(SqlConnection connection, List<String> present, Instant now) {
        Tuple parameters = Tuple.tuple()
                .addArrayOfString(present.toArray(String[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return connection.preparedQuery(LEAVE).execute(parameters).map(StaffStore::usernames);
    }

    /** People in the order of their user names. */
    Uni<List<StaffView>> list(StaffQuery query, int limit) {
        Tuple parameters = Tuple.tuple()
                .addString(query.after())
                .addString(query.role())
                .addString(query.pool())
                .addBoolean(query.enabled())
                .addInteger(limit)
                .addArrayOfString(
                        query.usernames() == null ? null : query.usernames().toArray(String[]::new));
        return pool.preparedQuery(LIST).execute(parameters).map(StaffStore::views);
    }

    Uni<Optional<StaffView>> find(String username) {
        return pool.preparedQuery(FIND)
                .execute(Tuple.of(username))
                .map(rows -> views(rows).stream().findFirst());
    }

    private static String[] texts(List<StaffMember> told, Function<StaffMember, String> text) {
        return told.stream().map(text).toArray(String[]::new);
    }

    private static List<String> usernames(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString("username"))
                .toList();
    }

    private static List<StaffView> views(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(StaffStore::view)
                .toList();
    }

    private static StaffView view(Row row) {
        OffsetDateTime leftAt = row.getOffsetDateTime("left_at");
        return new StaffView(
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                List.of(row.getArrayOfStrings("roles")),
                row.getString("pool"),
                row.getInteger("capacity"),
                row.getBoolean("enabled"),
                row.getLong("owned_accounts"),
                row.getOffsetDateTime("seen_at").toInstant(),
                leftAt == null ? null : leftAt.toInstant());
    }
}
