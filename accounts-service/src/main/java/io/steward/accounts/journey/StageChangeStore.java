package io.steward.accounts.journey;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The stage changes of many accounts, added and read by one statement each. */
@ApplicationScoped
class StageChangeStore {

    private static final String ADD = """
            INSERT INTO stage_changes (id, account_id, from_stage, to_stage, cause, changed_by, changed_at)
            SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[],
                                 $7::timestamptz[])""";

    private static final String LATEST = """
            SELECT change.*
              FROM unnest($1::uuid[]) AS wanted (id)
             CROSS JOIN LATERAL (
                   SELECT * FROM stage_changes WHERE account_id = wanted.id AND merged_from IS NULL
                    ORDER BY changed_at DESC, id DESC LIMIT 200) AS change
             ORDER BY change.changed_at, change.id""";

    private final Pool pool;

    StageChangeStore(Pool pool) {
        this.pool = pool;
    }

    /** The latest changes of each account, the oldest first, by account. */
    Uni<Map<UUID, List<StageChange>>> latest(List<UUID> accountIds) {
        return pool.preparedQuery(LATEST)
                .execute(Tuple.tuple().addArrayOfUUID(accountIds.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(StageChange::of)
                        .collect(Collectors.groupingBy(StageChange::accountId)));
    }

    Uni<Void> add(SqlConnection connection, List<StageChange> changes) {
        Tuple columns = Tuple.tuple()
                .addArrayOfUUID(changes.stream().map(StageChange::id).toArray(UUID[]::new))
                .addArrayOfUUID(changes.stream().map(StageChange::accountId).toArray(UUID[]::new))
                .addArrayOfString(texts(
                        changes,
                        change -> change.from() == null ? null : change.from().name()))
                .addArrayOfString(texts(changes, change -> change.to().name()))
                .addArrayOfString(texts(changes, change -> change.cause().name()))
                .addArrayOfString(texts(changes, StageChange::by))
                .addArrayOfOffsetDateTime(changes.stream()
                        .map(change -> change.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return connection.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    private static String[] texts(List<StageChange> changes, Function<StageChange, String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }
}
